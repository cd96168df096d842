import type { EventType, RecommendationType, SkinType } from "@dewy/core";
import type { DeviceInfo, EventData, RecommendedProduct, SkinAnswers, SkinProfile } from "@dewy/core/schemas";
import type { Computed, Generated, GeneratedTimestamp, Json, Timestamp } from "./columns.ts";

export interface AnalyticsEventsTable {
  id: Generated<number>;
  event_id: string;
  user_id: number | null;
  session_id: string;
  event_type: EventType;
  event_data: Json<EventData>;
  product_id: Computed<number | null>;
  device_info: Json<DeviceInfo>;
  created_at: GeneratedTimestamp;
}

export interface ProductRecommendationsTable {
  user_id: number;
  recommendation_type: RecommendationType;
  recommended_products: Json<RecommendedProduct[]>;
  skin_profile: Json<SkinProfile> | null;
  created_at: GeneratedTimestamp;
  expires_at: Timestamp;
}

export interface SkinProfilesTable {
  user_id: number;
  skin_type: Exclude<SkinType, "all">;
  concerns: Generated<string[]>;
  age_range: string | null;
  preferred_brands: Generated<string[]>;
  answers: Json<SkinAnswers>;
  updated_at: GeneratedTimestamp;
}
