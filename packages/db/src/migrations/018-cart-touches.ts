import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- It changed with each touch of a cart, which so wrote every other index anew, too; what looks for old carts does so once an hour.
    drop index shopping_cart_guest_updated_at_idx;
  `.execute(db);
}
