import type { Page } from "@dewy/core";
import type { AdminReview, ListReviewsInput } from "@dewy/core/schemas";
import { type RawBuilder, sql } from "kysely";
import { adminText } from "../catalog/admin-text.ts";
import type { ServiceContext } from "../context.ts";
import { containing } from "../like.ts";
import { adminReviewColumns } from "./review-columns.ts";

const orderings: Record<ListReviewsInput["sort"], RawBuilder<unknown>> = {
  newest: sql`r.created_at desc, r.id desc`,
  oldest: sql`r.created_at, r.id`,
  rating_desc: sql`r.rating desc, r.created_at desc, r.id desc`,
  rating_asc: sql`r.rating, r.created_at desc, r.id desc`,
};

/** The expression of `reviews_admin_text_idx`. */
const reviewText = sql`lower(
  coalesce(r.title, '') || ' ' || coalesce(r.comment, '') || ' ' || coalesce(r.customer_name, '') || ' ' ||
  coalesce(r.customer_email, '')
)`;

/** One page of all reviews for staff; `q` is any part of a review, its writer, or its product's name, SKU or brand. */
export async function listReviews(ctx: ServiceContext, input: ListReviewsInput): Promise<Page<AdminReview>> {
  const { page, page_size, sort, status, rating, product_id, q } = input;
  const conditions: RawBuilder<boolean>[] = [sql`true`];
  if (status !== undefined) conditions.push(sql`r.status = ${status}::review_status`);
  if (rating !== undefined) conditions.push(sql`r.rating = ${rating}::integer`);
  if (product_id !== undefined) conditions.push(sql`r.product_id = ${product_id}::integer`);
  if (q) {
    const part = containing(q.toLowerCase());
    conditions.push(sql`(${reviewText} like ${part} or r.product_id = any (
      array(select p.id from products p where ${adminText} like ${part})
    ))`);
  }
  const where = sql.join(conditions, sql` and `);
  const { rows } = await sql<{ items: AdminReview[]; total: number }>`
    with shown as (
      select r.id from reviews r where ${where}
      order by ${orderings[sort]} limit ${page_size}::integer offset ${(page - 1) * page_size}::bigint
    ),
    -- Read whole once they are chosen, not before they are sorted.
    listed as (
      select ${adminReviewColumns} from shown join reviews r on r.id = shown.id join products p on p.id = r.product_id
      order by ${orderings[sort]}
    )
    select coalesce((select json_agg(l) from listed l), '[]') as items,
      (select count(*) from reviews r where ${where}) as total
  `.execute(ctx.db);
  return { items: rows[0]?.items ?? [], page, page_size, total: rows[0]?.total ?? 0 };
}
