import type { ReviewStatus } from "@dewy/core";
import type { Generated, GeneratedTimestamp } from "./columns.ts";

export interface ReviewsTable {
  id: Generated<number>;
  product_id: number;
  user_id: number | null;
  rating: number;
  title: string | null;
  comment: string | null;
  customer_name: string | null;
  customer_email: string | null;
  status: Generated<ReviewStatus>;
  is_verified_purchase: Generated<boolean>;
  helpful_count: Generated<number>;
  created_at: GeneratedTimestamp;
  updated_at: GeneratedTimestamp;
}

/** Who found a review helpful; `reviews.helpful_count` follows by trigger. */
export interface ReviewVotesTable {
  review_id: number;
  user_id: number;
  created_at: GeneratedTimestamp;
}
