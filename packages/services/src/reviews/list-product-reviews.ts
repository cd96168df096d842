import { ShopError, shortName } from "@dewy/core";
import type { ProductReviews, ProductReviewsInput, Review, ReviewSummary } from "@dewy/core/schemas";
import { type RawBuilder, sql } from "kysely";
import type { ServiceContext } from "../context.ts";

const orderings: Record<ProductReviewsInput["sort"], RawBuilder<unknown>> = {
  newest: sql`r.created_at desc, r.id desc`,
  helpful: sql`r.helpful_count desc, r.created_at desc, r.id desc`,
  rating_desc: sql`r.rating desc, r.created_at desc, r.id desc`,
  rating_asc: sql`r.rating, r.created_at desc, r.id desc`,
};

interface Row {
  sold: boolean;
  summary: ReviewSummary;
  items: Review[];
}

/**
 * One page of a product's approved reviews, and what all of them come to. Writers appear by their given name and an initial. A product
 * that is not on sale is `not_found`.
 */
export async function listProductReviews(ctx: ServiceContext, input: ProductReviewsInput): Promise<ProductReviews> {
  const { id, page, page_size, sort, rating } = input;
  const { rows } = await sql<Row>`
    with approved as materialized (
      select r.id, r.rating, r.helpful_count, r.created_at from reviews r
      where r.product_id = ${id}::integer and r.status = 'approved'
    ),
    shown as (
      select r.id from approved r where ${rating === undefined ? sql`true` : sql`r.rating = ${rating}::integer`}
      order by ${orderings[sort]} limit ${page_size}::integer offset ${(page - 1) * page_size}::bigint
    )
    select exists (select from products where id = ${id}::integer and status = 'active') as sold, (
      select json_build_object('average', coalesce(round(avg(rating), 2), 0), 'count', count(*), 'by_rating',
        json_build_object(
          '1', count(*) filter (where rating = 1), '2', count(*) filter (where rating = 2),
          '3', count(*) filter (where rating = 3), '4', count(*) filter (where rating = 4),
          '5', count(*) filter (where rating = 5)
        )
      ) from approved
    ) as summary, (
      select coalesce(json_agg(item), '[]') from (
        select r.id, r.rating, r.title, r.comment, r.customer_name, r.is_verified_purchase, r.helpful_count, r.created_at
        from shown join reviews r on r.id = shown.id order by ${orderings[sort]}
      ) item
    ) as items
  `.execute(ctx.db);
  const [row] = rows;
  if (!row?.sold) throw new ShopError("not_found");
  const { summary } = row;
  const items = row.items.map((item) => ({ ...item, customer_name: shortName(item.customer_name) }));
  const total = rating === undefined ? summary.count : summary.by_rating[`${rating as 1 | 2 | 3 | 4 | 5}`];
  return { items, page, page_size, total, summary };
}
