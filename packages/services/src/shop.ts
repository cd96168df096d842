import { createDb, migrate } from "@dewy/db";
import { sql } from "kysely";
import type { Logger } from "pino";
import { memoryThrottles } from "./auth/throttles.ts";
import type { Deps, ShopConfig } from "./context.ts";
import { demoAccounts } from "./demo/demo-accounts.ts";
import type { Worker } from "./jobs/worker.ts";

export interface ShopOptions {
  /** `postgres://…` */
  databaseUrl: string;
  config: ShopConfig;
  log: Logger;
  /** Connections that requests share, at the most. */
  poolSize?: number;
}

/** An open shop: what a process makes once, and what is done to the shop as a whole. */
export interface Shop {
  deps: Deps;
  /** Brings the schema up to this code and answers the migrations applied. Throws `NewerDatabaseError` when the database is ahead. */
  migrate(): Promise<string[]>;
  /** Nobody and nothing is in it yet. */
  isEmpty(): Promise<boolean>;
  /** Who could sign in, as far as passwords that others know and staff go. */
  signIns(): Promise<SignIns>;
  /** Fills an empty shop with the invented one. */
  seedDemo(): Promise<void>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Starts running jobs in this process; `close` stops that. */
  startWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface SignIns {
  /** The accounts of the demo, whose password is published, are in it. */
  demo: boolean;
  /** Somebody may sign in to the admin. */
  staff: boolean;
}

/** Opens the shop in `databaseUrl`; nothing connects before it is asked something. */
export function openShop({ databaseUrl, config, log, poolSize }: ShopOptions): Shop {
  const db = createDb({
    url: databaseUrl,
    ...(poolSize !== undefined && { poolSize }),
    onError: (error) => log.warn({ err: error }, "a database connection broke"),
  });
  const deps: Deps = { db, log, now: () => new Date(), config, throttles: memoryThrottles() };
  let worker: Promise<Worker> | undefined;
  return {
    deps,
    migrate: () => migrate(db),
    async isEmpty() {
      const { rows } = await sql<{ empty: boolean }>`
        select not exists (select from users) and not exists (select from products) as empty
      `.execute(db);
      return rows[0]?.empty === true;
    },
    async signIns() {
      const { rows } = await sql<SignIns>`
        select exists (select from users where lower(email) = ${demoAccounts.owner}) as demo,
               exists (select from users where role <> 'customer' and is_active) as staff
      `.execute(db);
      return rows[0] ?? { demo: false, staff: false };
    },
    async seedDemo() {
      // Loaded here only: its texts are large, and most starts find a shop already there.
      const { seedDemoShop } = await import("./demo/seed-demo-shop.ts");
      await seedDemoShop({ ...deps, actor: { kind: "system", name: "demo" } }, { mediaDir: config.mediaDir });
    },
    async ping() {
      await sql`select 1`.execute(db);
    },
    async startWorker() {
      worker ??= import("./jobs/worker.ts").then(({ startWorker }) => startWorker(deps, { databaseUrl }));
      await (await worker).started;
    },
    async close() {
      await (await worker)?.stop();
      await db.destroy();
    },
  };
}
