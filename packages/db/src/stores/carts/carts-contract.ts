import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../testing.ts";
import { transact } from "../../transaction.ts";
import type { CartOwner, CartStore } from "./cart-store.ts";

export interface OpenCarts {
  store: CartStore;
  close(): Promise<void>;
}

/** Declares what every cart store must do. */
export function cartsContract(name: string, open: () => Promise<OpenCarts>): void {
  describe(`carts in ${name}`, () => {
    let fresh: FreshDatabase;
    let carts: OpenCarts;
    let products: number[];
    beforeAll(async () => {
      fresh = await freshDatabase();
      carts = await open();
      await fresh.db.insertInto("categories").values({ name: "Serum", slug: "serum" }).execute();
      const rows = ["a", "b", "c"].map((sku) => ({ name_en: sku, slug: sku, sku, price: 1, category: "serum" }));
      products = (await fresh.db.insertInto("products").values(rows).returning("id").execute()).map((row) => row.id);
    });
    afterAll(async () => {
      await carts.close();
      await fresh.drop();
    });

    const newUser = async (): Promise<CartOwner> => {
      const row = { email: `${randomUUID()}@shop.test`, password_hash: "-" };
      const user = await fresh.db.insertInto("users").values(row).returning("id").executeTakeFirstOrThrow();
      return { column: "user_id", value: user.id };
    };
    const newGuest = async (): Promise<CartOwner> => ({ column: "guest_id", value: randomUUID() });

    const write = async (
      { column, value }: CartOwner,
      product: number | undefined,
      quantity: number,
      db = fresh.db,
    ) => {
      await sql`
        insert into shopping_cart (${sql.ref(column)}, product_id, quantity) values (${value}, ${product}, ${quantity})
        on conflict (${sql.ref(column)}, product_id) do update set quantity = excluded.quantity
      `.execute(db);
      await carts.store.changed(db, { column, value });
    };
    const linesOf = async (owner: CartOwner, db = fresh.db) => {
      const lines = await carts.store.linesOf(db, owner);
      const { rows } = await sql<{ product_id: number; quantity: number }>`
        select l.product_id, l.quantity from ${lines} l order by l.id
      `.execute(db);
      return rows.map(({ product_id, quantity }) => [product_id, quantity]);
    };

    test.each([
      ["a customer", newUser],
      ["a guest", newGuest],
    ])("%s reads the own lines, in their order, after each write", async (_who, newOwner) => {
      const [owner, other] = [await newOwner(), await newOwner()];
      const [a, b, c] = products;
      expect(await linesOf(owner)).toEqual([]);
      await write(owner, c, 1);
      await write(owner, a, 2);
      await write(other, b, 9);
      expect(await linesOf(owner)).toEqual([
        [c, 1],
        [a, 2],
      ]);
      await write(owner, c, 5);
      expect(await linesOf(owner)).toEqual([
        [c, 5],
        [a, 2],
      ]);
      expect(await linesOf(owner)).toEqual([
        [c, 5],
        [a, 2],
      ]);
      expect(await linesOf(other)).toEqual([[b, 9]]);
    });

    test("a transaction reads what it wrote; others when it has committed", async () => {
      const owner = await newUser();
      const [a] = products;
      await linesOf(owner);
      await transact(fresh.db, async (db) => {
        await write(owner, a, 3, db);
        expect(await linesOf(owner, db)).toEqual([[a, 3]]);
        expect(await linesOf(owner)).toEqual([]);
      });
      expect(await linesOf(owner)).toEqual([[a, 3]]);
    });
  });
}
