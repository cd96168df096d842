import type { Cart, RemoveFromCartInput } from "@dewy/core/schemas";
import { ownedBy } from "@dewy/db";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { cartOwner, writeCarts } from "./cart-owner.ts";
import { cartView, relaxedCommit } from "./cart-view.ts";
import { getCart, readCart } from "./get-cart.ts";

/** Takes a product out of the actor's cart and answers the new cart, in one statement; one that is not there is no error. */
export async function removeFromCart(ctx: ServiceContext, { product_id }: RemoveFromCartInput): Promise<Cart> {
  const owner = cartOwner(ctx.actor);
  if (!owner) return getCart(ctx);
  const statement = sql<{ cart: Cart }>`
    with ${relaxedCommit},
    removed as (
      delete from shopping_cart c where ${ownedBy(owner, "c")} and c.product_id = ${product_id}::integer returning c.id
    ),
    lines as (
      select c.id, c.product_id, c.quantity from shopping_cart c
      where ${ownedBy(owner, "c")} and c.id not in (select id from removed)
    )
    select v.cart from relaxed, (select ${cartView(sql`lines`)}) v
  `;
  const { rows } = await writeCarts(ctx, [owner], () => statement.execute(ctx.db));
  return readCart(rows);
}
