import { type RawBuilder, sql } from "kysely";
import type { CartOwner, CartStore } from "./cart-store.ts";

/** The condition that a line of `table` belongs to the owner. */
export const ownedBy = ({ column, value }: CartOwner, table: string): RawBuilder<boolean> =>
  sql`${sql.ref(`${table}.${column}`)} = ${column === "user_id" ? sql`${value}::integer` : sql`${value}::uuid`}`;

/** Carts as they are in the database: read by the very statement that prices them. */
export const postgresCarts = (): CartStore => ({
  linesOf: async (_db, owner) =>
    sql`(select c.id, c.product_id, c.quantity from shopping_cart c where ${ownedBy(owner, "c")})`,
  changed: async () => {},
});
