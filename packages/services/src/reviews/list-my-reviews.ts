import type { Page } from "@dewy/core";
import type { ListMyReviewsInput, MyReview } from "@dewy/core/schemas";
import { sql } from "kysely";
import { requireCustomer, type ServiceContext } from "../context.ts";
import { myReviewColumns } from "./review-columns.ts";

/** The signed-in customer's reviews, of any status, newest first unless asked otherwise. */
export async function listMyReviews(ctx: ServiceContext, input: ListMyReviewsInput): Promise<Page<MyReview>> {
  const { user_id } = requireCustomer(ctx);
  const { page, page_size, sort } = input;
  const direction = sort === "oldest" ? sql`asc` : sql`desc`;
  const { rows } = await sql<{ items: MyReview[]; total: number }>`
    select (select count(*) from reviews where user_id = ${user_id}::integer) as total, (
      select coalesce(json_agg(mine), '[]') from (
        select ${myReviewColumns} from reviews r join products p on p.id = r.product_id
        where r.user_id = ${user_id}::integer
        order by r.created_at ${direction}, r.id ${direction}
        limit ${page_size}::integer offset ${(page - 1) * page_size}::bigint
      ) mine
    ) as items
  `.execute(ctx.db);
  return { items: rows[0]?.items ?? [], page, page_size, total: rows[0]?.total ?? 0 };
}
