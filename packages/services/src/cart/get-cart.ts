import type { Cart } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { cartOwner } from "./cart-owner.ts";
import { cartView } from "./cart-view.ts";

/** The actor's cart with today's prices; an empty one for who has none. */
export async function getCart(ctx: ServiceContext): Promise<Cart> {
  const owner = cartOwner(ctx.actor);
  const lines = owner
    ? await ctx.stores.carts.linesOf(ctx.db, owner)
    : sql`(select null::integer as id, null::integer as product_id, null::integer as quantity where false)`;
  const { rows } = await sql<{ cart: Cart }>`select ${cartView(lines)}`.execute(ctx.db);
  return readCart(rows);
}

/** The one row that a cart statement answers with. */
export function readCart(rows: { cart: Cart }[]): Cart {
  const row = rows[0];
  if (!row) throw new Error("a cart statement answered nothing");
  return row.cart;
}
