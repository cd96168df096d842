import { ShopError } from "@dewy/core";
import type { AddToCartInput, Cart } from "@dewy/core/schemas";
import { ownedBy, violatedConstraint } from "@dewy/db";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { ownerColumn, ownerValue, requireCartOwner, writeCarts } from "./cart-owner.ts";
import { available, cartView, relaxedCommit } from "./cart-view.ts";

const MAX_LINES = 100;

interface Refusal {
  product_id: number;
  field: number;
  known: boolean;
  available: number | null;
}

/**
 * Adds lines to the actor's cart and answers the new cart: one statement, all lines or none. A line that asks for more than can be
 * bought is refused with `out_of_stock` and `available`; an unknown product with `product_unavailable`. No stock is held.
 */
export async function addToCart(ctx: ServiceContext, input: AddToCartInput): Promise<Cart> {
  const owner = requireCartOwner(ctx.actor);
  const wanted = "items" in input ? input.items : [input];
  const statement = sql<{ cart: Cart; refused: Refusal[] | null; full: boolean }>`
    with ${relaxedCommit},
    wanted as materialized (
      select product_id, sum(quantity)::integer as quantity, min(field)::integer - 1 as field
      from jsonb_array_elements(${JSON.stringify(wanted)}::jsonb) with ordinality as line(value, field),
        jsonb_to_record(line.value) as w(product_id integer, quantity integer)
      group by product_id
    ),
    held as materialized (select c.id, c.product_id, c.quantity from shopping_cart c where ${ownedBy(owner, "c")}),
    checked as materialized (
      select w.product_id, w.quantity, w.field, p.id is not null and p.status = 'active' as known, ${available} as available,
        least(w.quantity + coalesce(h.quantity, 0), 999) as total
      from wanted w left join products p on p.id = w.product_id left join held h on h.product_id = w.product_id
    ),
    refused as materialized (select * from checked where not known or total > available),
    room as materialized (
      select (select count(*) from held) + (select count(*) from checked c where c.product_id not in (select product_id from held))
        <= ${MAX_LINES}::integer as ok
    ),
    written as (
      insert into shopping_cart (${ownerColumn(owner)}, product_id, quantity)
      select ${ownerValue(owner)}, product_id, least(quantity, 999) from checked, room
      where room.ok and not exists (select from refused)
      order by product_id
      on conflict (${ownerColumn(owner)}, product_id)
      do update set quantity = least(shopping_cart.quantity + excluded.quantity, 999), updated_at = now()
      returning id, product_id, quantity
    ),
    lines as (
      select * from written union all select * from held where id not in (select id from written)
    )
    select v.cart, not room.ok as full,
      (select json_agg(json_build_object('product_id', product_id, 'field', field, 'known', known, 'available', available)
        order by field) from refused) as refused
    from relaxed, room, (select ${cartView(sql`lines`)}) v
  `;
  const { rows } = await writeCarts(ctx, [owner], () =>
    statement.execute(ctx.db).catch((error) => {
      if (violatedConstraint(error) !== "shopping_cart_product_id_fkey" || ctx.db.isTransaction) throw error;
      // A product was deleted at this moment: asked again, the statement says which.
      return statement.execute(ctx.db);
    }),
  );
  const row = rows[0];
  if (!row) throw new Error("adding to a cart answered nothing");
  const [refusal] = row.refused ?? [];
  if (refusal) {
    const prefix = "items" in input ? `items.${refusal.field}.` : "";
    throw refusal.known
      ? new ShopError("out_of_stock", {
          product_id: refusal.product_id,
          available: refusal.available,
          fields: [{ field: `${prefix}quantity`, code: "out_of_stock", params: { available: refusal.available ?? 0 } }],
        })
      : new ShopError("product_unavailable", {
          product_id: refusal.product_id,
          fields: [{ field: `${prefix}product_id`, code: "product_unavailable" }],
        });
  }
  if (row.full) throw new ShopError("cart_full", { maximum: MAX_LINES });
  return row.cart;
}
