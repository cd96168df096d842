import pg from "pg";
import { seeded } from "./generate/random.ts";
import { orderOnce } from "./limits/order-transaction.ts";
import { tally } from "./load/tally.ts";

export interface LimitDbJob {
  databaseUrl: string;
  seconds: number;
  seed: number;
  workers: number;
  products: number[];
  coupon: string;
}

/** limit.db: the bare order transaction, on one connection a worker. */
process.on("message", async ({ databaseUrl, seconds, seed, workers, products, coupon }: LimitDbJob) => {
  const clients = await Promise.all(
    Array.from({ length: workers }, async () => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      return client;
    }),
  );
  const counted = tally(seconds);
  await Promise.all(
    clients.map(async (client, worker) => {
      const random = seeded(seed + 1_000 * worker);
      try {
        while (performance.now() < counted.deadline) {
          const started = performance.now();
          await orderOnce(client, random.some(products, 3), coupon);
          counted.answer(performance.now() - started);
        }
      } catch (error) {
        counted.error(String(error));
      }
    }),
  );
  process.send?.(counted.end());
  await Promise.all(clients.map((client) => client.end()));
});
process.on("disconnect", () => process.exit(0));
