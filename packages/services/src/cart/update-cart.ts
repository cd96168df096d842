import { ShopError } from "@dewy/core";
import type { Cart, UpdateCartInput } from "@dewy/core/schemas";
import { ownedBy } from "@dewy/db";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { cartOwner, writeCarts } from "./cart-owner.ts";
import { available, cartView, relaxedCommit } from "./cart-view.ts";
import { removeFromCart } from "./remove-from-cart.ts";

/** Sets a line's quantity (0 removes it) and answers the new cart, in one statement. A product that is not in the cart is `not_found`. */
export async function updateCart(ctx: ServiceContext, input: UpdateCartInput): Promise<Cart> {
  const { product_id, quantity } = input;
  if (quantity === 0) return removeFromCart(ctx, { product_id });
  const owner = cartOwner(ctx.actor);
  if (!owner) throw new ShopError("not_found");
  const statement = sql<{ cart: Cart; held: boolean; available: number | null; written: boolean }>`
    with ${relaxedCommit},
    held as materialized (select c.id, c.product_id, c.quantity from shopping_cart c where ${ownedBy(owner, "c")}),
    line as materialized (
      select h.id, ${available} as available from held h join products p on p.id = h.product_id
      where h.product_id = ${product_id}::integer
    ),
    written as (
      update shopping_cart c set quantity = ${quantity}::integer, updated_at = now() from line
      -- Fewer is always allowed, also of what has sold out meanwhile.
      where c.id = line.id and (line.available is null or ${quantity}::integer <= greatest(line.available, c.quantity))
      returning c.id, c.product_id, c.quantity
    ),
    lines as (select * from written union all select * from held where id not in (select id from written))
    select v.cart, exists (select from line) as held, (select available from line) as available, exists (select from written) as written
    from relaxed, (select ${cartView(sql`lines`)}) v
  `;
  const { rows } = await writeCarts(ctx, [owner], () => statement.execute(ctx.db));
  const row = rows[0];
  if (!row?.held) throw new ShopError("not_found", { product_id });
  if (!row.written) {
    const left = row.available ?? 0;
    throw new ShopError("out_of_stock", {
      product_id,
      available: left,
      fields: [{ field: "quantity", code: "out_of_stock", params: { available: left } }],
    });
  }
  return row.cart;
}
