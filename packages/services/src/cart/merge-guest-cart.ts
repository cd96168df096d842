import type { CartOwner } from "@dewy/db";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { writeCarts } from "./cart-owner.ts";

/** Moves a guest's lines into a customer's cart at login, in one statement; quantities of the same product add up, to 999 at the most. */
export async function mergeGuestCart(
  ctx: ServiceContext,
  { guest_id, user_id }: { guest_id: string; user_id: number },
): Promise<void> {
  const merge = sql`
    -- Both carts' lines of a product by id, as who deletes the product locks them.
    with line as materialized (
      select id, guest_id from shopping_cart
      where guest_id = ${guest_id}::uuid or user_id = ${user_id}::integer
        and product_id in (select product_id from shopping_cart where guest_id = ${guest_id}::uuid)
      order by product_id, id for update
    ),
    moved as (
      delete from shopping_cart c using line where c.id = line.id and line.guest_id is not null
      returning c.product_id, c.quantity
    )
    insert into shopping_cart (user_id, product_id, quantity)
    select ${user_id}::integer, product_id, quantity from moved order by product_id
    on conflict (user_id, product_id)
    do update set quantity = least(shopping_cart.quantity + excluded.quantity, 999), updated_at = now()
  `;
  const owners: CartOwner[] = [
    { column: "guest_id", value: guest_id },
    { column: "user_id", value: user_id },
  ];
  await writeCarts(ctx, owners, () => merge.execute(ctx.db));
}
