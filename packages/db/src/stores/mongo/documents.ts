import type { AnalyticsEvent, StoredRecommendations } from "@dewy/core/schemas";
import type { ObjectId } from "mongodb";

/**
 * One visit of a user or guest. When `event_count` has come to `BUCKET_SIZE`, or a day has gone by, the next event opens another document,
 * so that none grows without end and each is forgotten in time.
 */
export interface UserAnalyticsDocument {
  _id: ObjectId;
  user_id: number | null;
  session_id: string;
  events: {
    event_id: string;
    event_type: AnalyticsEvent["event_type"];
    event_data: Omit<AnalyticsEvent["event_data"], "timestamp"> & { timestamp: Date };
  }[];
  event_count: number;
  device_info: AnalyticsEvent["device_info"];
  created_at: Date;
  updated_at: Date;
}

export interface ProductRecommendationsDocument {
  _id: ObjectId;
  user_id: number;
  recommendation_type: StoredRecommendations["recommendation_type"];
  recommended_products: (Omit<StoredRecommendations["recommended_products"][number], "generated_at"> & {
    generated_at: Date;
  })[];
  skin_profile: StoredRecommendations["skin_profile"];
  created_at: Date;
  expires_at: Date;
}

export const USER_ANALYTICS = "user_analytics";
export const PRODUCT_RECOMMENDATIONS = "product_recommendations";
