import { sql } from "kysely";
import type { ServiceContext } from "../../context.ts";
import type { DemoCustomer } from "../demo-customers.ts";
import type { DemoReview } from "../demo-reviews.ts";

/** Inserts the reviews; ratings are kept by the database, and a purchase is verified by the orders that are there. */
export async function insertReviews(
  ctx: ServiceContext,
  reviews: readonly DemoReview[],
  facts: {
    customers: readonly DemoCustomer[];
    userIds: readonly number[];
    products: ReadonlyMap<string, { id: number }>;
  },
): Promise<void> {
  await ctx.db
    .insertInto("reviews")
    .values(
      reviews.map(({ customer, sku, rating, title, comment, status, helpful_count, created_at }) => {
        const writer = facts.customers[customer] as DemoCustomer;
        return {
          ...{ rating, title, comment, status, helpful_count, created_at },
          product_id: facts.products.get(sku)?.id as number,
          user_id: facts.userIds[customer] as number,
          customer_name: `${writer.first_name} ${writer.last_name}`,
          customer_email: writer.email,
          updated_at: created_at,
        };
      }),
    )
    .execute();
  await sql`
    update reviews r set is_verified_purchase = true
    where exists (
      select from orders o join order_items i on i.order_id = o.id
      where o.user_id = r.user_id and i.product_id = r.product_id and o.status = 'delivered' and o.delivered_at < r.created_at
    )
  `.execute(ctx.db);
}
