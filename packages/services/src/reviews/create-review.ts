import { ShopError } from "@dewy/core";
import type { CreateReviewInput, MyReview } from "@dewy/core/schemas";
import { violatedConstraint } from "@dewy/db";
import { sql } from "kysely";
import { requireCustomer, type ServiceContext } from "../context.ts";
import { myReviewColumns, wasDelivered } from "./review-columns.ts";

/**
 * A customer's review of a product on sale, waiting for staff (`pending`). It is a verified purchase where an order of the customer's
 * that was delivered has the product. A second one of the same product is `already_reviewed`; a product that is not sold is
 * `product_unavailable`.
 */
export async function createReview(ctx: ServiceContext, input: CreateReviewInput): Promise<MyReview> {
  const { user_id } = requireCustomer(ctx);
  const { product_id, rating, title, comment } = input;
  const now = ctx.now();
  try {
    const { rows } = await sql<MyReview>`
      with r as (
        insert into reviews (product_id, user_id, rating, title, comment, customer_name, customer_email,
          is_verified_purchase, created_at, updated_at)
        select p.id, u.id, ${rating}::integer, ${title || null}, ${comment || null},
          nullif(concat_ws(' ', nullif(u.first_name, ''), nullif(u.last_name, '')), ''), u.email,
          ${wasDelivered(sql`u.id`, sql`p.id`)}, ${now}::timestamptz, ${now}::timestamptz
        from products p, users u
        where p.id = ${product_id}::integer and p.status = 'active' and u.id = ${user_id}::integer
        returning *
      )
      select ${myReviewColumns} from r join products p on p.id = r.product_id
    `.execute(ctx.db);
    if (rows[0]) return rows[0];
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === "reviews_product_id_user_id_key") throw refusal("already_reviewed", product_id);
    // Otherwise the product was deleted at this moment.
    if (constraint !== "reviews_product_id_fkey") throw error;
  }
  throw refusal("product_unavailable", product_id);
}

const refusal = (reason: "already_reviewed" | "product_unavailable", product_id: number) =>
  new ShopError(reason, { product_id, fields: [{ field: "product_id", code: reason }] });
