import { createDb, type Listener, listen, migrate, type PoolState, poolState } from "@dewy/db";
import { sql } from "kysely";
import type { Logger } from "pino";
import { memoryThrottles, redisThrottles } from "./auth/throttles.ts";
import { forgetCatalog } from "./catalog/catalog-index.ts";
import type { Deps, ShopConfig } from "./context.ts";
import { demoAccounts } from "./demo/demo-accounts.ts";
import { waitingJobs } from "./jobs/waiting-jobs.ts";
import type { Worker } from "./jobs/worker.ts";
import { openStores } from "./stores.ts";

export interface ShopOptions {
  /** `postgres://…` */
  databaseUrl: string;
  /** `redis://…` or `rediss://…`: sessions, carts, answers and limits are shared there by all processes. */
  redisUrl?: string | undefined;
  /** `mongodb://…` or `mongodb+srv://…`: events and recommendations are kept there. */
  mongodbUrl?: string | undefined;
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
  /** What the shop keeps things in: up, down, or not used. Answers within two seconds. */
  health(): Promise<Health>;
  /**
   * Hears from now on what other processes made stale. Whoever answers requests must; resolves after the first attempt to hear, and
   * to reach Redis and MongoDB.
   */
  listen(): Promise<void>;
  /** This process's connections to the database. */
  pool(): PoolState;
  /** How many jobs of each name wait to be run. */
  waitingJobs(): Promise<Record<string, number>>;
  /** Starts running jobs in this process, slowly while it `isBusy` with shoppers; `close` stops that. */
  startWorker(options?: { isBusy?: () => boolean }): Promise<void>;
  close(): Promise<void>;
}

export type Condition = "up" | "down" | "off";

export interface Health {
  database: Condition;
  redis: Condition;
  mongodb: Condition;
}

export interface SignIns {
  /** The accounts of the demo, whose password is published, are in it. */
  demo: boolean;
  /** Somebody may sign in to the admin. */
  staff: boolean;
}

const PATIENCE_MS = 2_000;

/** Opens the shop in `databaseUrl`; nothing connects before it is asked something. */
export function openShop({ databaseUrl, redisUrl, mongodbUrl, config, log, poolSize }: ShopOptions): Shop {
  const db = createDb({
    url: databaseUrl,
    ...(poolSize !== undefined && { poolSize }),
    onAway: (error) => log.warn({ err: error }, "PostgreSQL does not answer; requests are refused until it does"),
    onBack: () => log.info("PostgreSQL answers again"),
  });
  const { stores, redis, mongo } = openStores({ db, redisUrl, mongodbUrl, log });
  const deps: Deps = {
    db,
    log,
    now: () => new Date(),
    config,
    throttles: redis ? redisThrottles(redis) : memoryThrottles(),
    stores,
  };
  let listener: Listener | undefined;
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
    async health() {
      const answers = sql`select 1`.execute(db).then(
        () => "up" as const,
        () => "down" as const,
      );
      const late = new Promise<"down">((resolve) => setTimeout(resolve, PATIENCE_MS, "down").unref());
      return {
        database: await Promise.race([answers, late]),
        redis: stores.cache.health(),
        mongodb: conditionOf(mongo),
      };
    },
    async listen() {
      const { cache } = stores;
      listener ??= listen({
        url: databaseUrl,
        onMessage: (message) => void cache.hear(message),
        // While nobody listened anything may have become stale; and the server may be another, restored or a replica that took over.
        onListening: () => {
          void cache.renew();
          forgetCatalog(db);
        },
      });
      await Promise.all([listener.settled(), cache.settled(), mongo?.settled()]);
    },
    pool: () => poolState(db),
    waitingJobs: () => waitingJobs(db),
    async startWorker(options) {
      worker ??= import("./jobs/worker.ts").then(({ startWorker }) => startWorker(deps, { databaseUrl, ...options }));
      await (await worker).started;
    },
    async close() {
      await (await worker)?.stop();
      await listener?.close();
      await stores.cache.close();
      await mongo?.close();
      await db.destroy();
    },
  };
}

function conditionOf(link: { isUp(): boolean } | undefined): Condition {
  if (!link) return "off";
  return link.isUp() ? "up" : "down";
}
