import { z } from "zod";
import { reviewStatuses } from "../enums.ts";
import { pageInput } from "../page.ts";
import { bulkInput } from "./bulk.ts";
import { id, line, text } from "./fields.ts";

const rating = z.int().min(1).max(5);
const status = z.enum(reviewStatuses);

export const createReviewInput = z.object({
  product_id: id,
  rating,
  title: line(255).optional(),
  comment: text(5_000).optional(),
});
export type CreateReviewInput = z.infer<typeof createReviewInput>;

/** The reviews of the product `id`. */
export const productReviewsInput = pageInput(["newest", "helpful", "rating_desc", "rating_asc"], 10).extend({
  id,
  rating: rating.optional(),
});
export type ProductReviewsInput = z.infer<typeof productReviewsInput>;

export const listMyReviewsInput = pageInput(["newest", "oldest"]);
export type ListMyReviewsInput = z.infer<typeof listMyReviewsInput>;

export const reviewByIdInput = z.object({ id });
export type ReviewByIdInput = z.infer<typeof reviewByIdInput>;

export const listReviewsInput = pageInput(["newest", "oldest", "rating_desc", "rating_asc"]).extend({
  status: status.optional(),
  rating: rating.optional(),
  product_id: id.optional(),
  /** Part of the title, the text, the writer's name or email, or of the product's name, SKU or brand. */
  q: line(100).optional(),
});
export type ListReviewsInput = z.infer<typeof listReviewsInput>;

export const changeReviewStatusInput = z.object({ id, status });
export type ChangeReviewStatusInput = z.infer<typeof changeReviewStatusInput>;

export const bulkUpdateReviewsInput = bulkInput(id, z.object({ status }));
export type BulkUpdateReviewsInput = z.infer<typeof bulkUpdateReviewsInput>;
