import { Json } from "@dewy/core";
import { sql } from "kysely";
import type { Db } from "../../client.ts";
import { afterCommit } from "../../transaction.ts";
import type { Cache } from "../cache/cache.ts";
import type { CartOwner, CartStore } from "./cart-store.ts";
import { ownedBy, postgresCarts } from "./postgres-carts.ts";

const LIFETIME_SECONDS = 7 * 24 * 60 * 60;

/** What `cart:{user_id}` holds, or `cart:guest:{guest_id}`, in the order in which lines were added. */
interface CachedLine {
  product_id: number;
  quantity: number;
  /** ISO 8601. */
  added_at: string;
}

const keyOf = ({ column, value }: CartOwner) => (column === "user_id" ? `cart:${value}` : `cart:guest:${value}`);

/** Carts in PostgreSQL, whose lines are read through the cache. Prices and stock are never kept. */
export const redisCarts = (cache: Cache): CartStore => ({
  async linesOf(db, owner) {
    // A transaction may see what nobody else does yet.
    if (db.isTransaction) return postgresCarts().linesOf(db, owner);
    const lines = await cache.through({
      family: "carts",
      key: keyOf(owner),
      seconds: LIFETIME_SECONDS,
      load: () => loadLines(db, owner),
    });
    return sql`(
      select line.place as id, (line.value ->> 'product_id')::integer as product_id,
        (line.value ->> 'quantity')::integer as quantity
      from jsonb_array_elements(${lines.text}::jsonb) with ordinality as line(value, place)
    )`;
  },
  changed: (db, ...owners) => afterCommit(db, () => cache.forget("carts", ...owners.map(keyOf))),
});

async function loadLines(db: Db, owner: CartOwner): Promise<Json<CachedLine[]>> {
  const { rows } = await sql<CachedLine>`
    select c.product_id, c.quantity, c.created_at as added_at from shopping_cart c where ${ownedBy(owner, "c")}
    order by c.id
  `.execute(db);
  return Json.of(rows);
}
