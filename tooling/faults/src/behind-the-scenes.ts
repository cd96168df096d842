import { callAs, openShop, type ShopClient } from "@dewy/api/server";
import { type FreshDatabase, freshDatabase, sql } from "@dewy/db/testing";
import { checkBooks, givenProduct, makeContext } from "@dewy/services/testing";

export interface BehindTheScenes {
  databaseUrl: string;
  fresh: FreshDatabase;
  /** The router as a script calls it. */
  system: ShopClient;
  /** New products with this much stock, as ids. */
  products(count: number, stock: number): Promise<number[]>;
  /** Of these order numbers, those that are there. */
  ordersNamed(numbers: string[]): Promise<{ rows: { order_number: string }[] }>;
  /** What does not balance. */
  books(): ReturnType<typeof checkBooks>;
  close(): Promise<void>;
}

/** A migrated database of its own, unless one is given, and what a test does there past the shop that runs on it. */
export async function behindTheScenes(given?: FreshDatabase): Promise<BehindTheScenes> {
  const fresh = given ?? (await freshDatabase());
  const ctx = makeContext(fresh);
  const shop = openShop({ databaseUrl: fresh.url, log: ctx.log, config: ctx.config, poolSize: 2 });
  return {
    databaseUrl: fresh.url,
    fresh,
    system: callAs(shop.deps, { kind: "system", name: "faults" }),
    products: (count, stock) => Promise.all(Array.from({ length: count }, () => givenProduct(fresh.db, { stock }))),
    ordersNamed: (numbers) =>
      sql<{ order_number: string }>`select order_number from orders where order_number = any (${numbers})`.execute(
        fresh.db,
      ),
    books: () => checkBooks(ctx),
    async close() {
      await shop.close();
      await fresh.drop();
    },
  };
}
