import { z } from "zod";
import { reviewStatuses } from "../enums.ts";
import { pageOf } from "../page.ts";

const optionalText = z.string().nullable();
const timestamp = z.string();

/** An approved review as anybody reads it: of its writer the given name and an initial, never an email. */
export const review = z.object({
  id: z.int(),
  rating: z.int(),
  title: optionalText,
  comment: optionalText,
  customer_name: optionalText,
  is_verified_purchase: z.boolean(),
  helpful_count: z.int(),
  created_at: timestamp,
});
export type Review = z.infer<typeof review>;

/** Over all approved reviews of a product, whatever the page is filtered by. */
export const reviewSummary = z.object({
  /** With two decimals; 0 where there is no review. */
  average: z.number(),
  count: z.int(),
  by_rating: z.object({ "1": z.int(), "2": z.int(), "3": z.int(), "4": z.int(), "5": z.int() }),
});
export type ReviewSummary = z.infer<typeof reviewSummary>;

export const productReviews = pageOf(review).extend({ summary: reviewSummary });
export type ProductReviews = z.infer<typeof productReviews>;

/** A review as its writer sees it. */
export const myReview = review.omit({ customer_name: true }).extend({
  product_id: z.int(),
  product_slug: z.string(),
  name_en: z.string(),
  name_th: optionalText,
  name_km: optionalText,
  image_url: optionalText,
  status: z.enum(reviewStatuses),
});
export type MyReview = z.infer<typeof myReview>;

export const reviewVotes = z.object({ helpful_count: z.int() });
export type ReviewVotes = z.infer<typeof reviewVotes>;

/** A review as staff see it, with its writer. */
export const adminReview = review.extend({
  product_id: z.int(),
  product_name: z.string(),
  product_sku: z.string(),
  product_slug: z.string(),
  user_id: z.int().nullable(),
  customer_email: optionalText,
  status: z.enum(reviewStatuses),
  updated_at: timestamp,
});
export type AdminReview = z.infer<typeof adminReview>;
