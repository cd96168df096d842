import { ShopError } from "@dewy/core";
import type { Wish, WishInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import { inTransaction, requireCustomer, type ServiceContext } from "../context.ts";

const MAX_WISHES = 500;

/**
 * Puts a product on the customer's wishlist; one that is there stays as it was added. A product that is not sold is
 * `product_unavailable`, one more than 500 that are is `wishlist_full`.
 */
export async function addToWishlist(ctx: ServiceContext, { product_id }: WishInput): Promise<Wish> {
  const { user_id } = requireCustomer(ctx);
  return inTransaction(ctx, async (ctx) => {
    // One at a time for each customer: what the statement after this lock counts, nobody adds to meanwhile. The product first, as
    // who deletes one locks it before the customers whose reviews go.
    await sql`
      with product as materialized (select id from products where id = ${product_id}::integer for key share)
      select from users where id = ${user_id}::integer and (select count(*) from product) >= 0 for no key update
    `.execute(ctx.db);
    const { rows } = await sql<{ added_at: string | null; sold: boolean }>`
      with added as (
        insert into wishlists (user_id, product_id, created_at)
        select ${user_id}::integer, p.id, ${ctx.now()}::timestamptz from products p
        where p.id = ${product_id}::integer and p.status = 'active' and ${MAX_WISHES}::integer > (
          select count(*) from wishlists w join products s on s.id = w.product_id
          where w.user_id = ${user_id}::integer and s.status = 'active'
        )
        on conflict (user_id, product_id) do nothing
        returning created_at
      )
      select exists (select from products where id = ${product_id}::integer and status = 'active') as sold,
        coalesce(
          (select created_at from added),
          (select created_at from wishlists where user_id = ${user_id}::integer and product_id = ${product_id}::integer)
        ) as added_at
    `.execute(ctx.db);
    const { added_at = null, sold = false } = rows[0] ?? {};
    if (!sold) {
      throw new ShopError("product_unavailable", {
        product_id,
        fields: [{ field: "product_id", code: "product_unavailable" }],
      });
    }
    if (added_at === null) throw new ShopError("wishlist_full", { maximum: MAX_WISHES });
    return { product_id, added_at };
  });
}
