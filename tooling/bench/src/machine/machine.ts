import type { ChildProcess } from "node:child_process";
import type { LimitDbJob } from "../limit-db.ts";
import type { Fired, Job } from "../load/job.ts";
import type { Side } from "../work.ts";
import { type Database, openDatabase } from "./database.ts";
import { type DatabasesOptions, openDatabases, type Size } from "./databases.ts";
import { askChild, LOAD_CORE, SERVER_CORE, startChild, stopChild } from "./pinned.ts";
import { type Shop, startShop } from "./shop.ts";

export const CONNECTIONS = 32;

/** A shop that runs, and a look past it into its database. */
export interface BenchShop extends Shop {
  database: Database;
}

/** What a run works with; each part starts when it is first asked for. */
export interface Machine {
  /** PostgreSQL's first process. */
  postgres: number;
  sizes: Record<"small" | "large" | "orders", Size>;
  /** The shop on a database of that size. */
  shop(size: keyof Machine["sizes"]): Promise<BenchShop>;
  /** All that were started. */
  shops(): Promise<BenchShop[]>;
  /** The address of a new clone of a database of that size. */
  clone(size: keyof Machine["sizes"]): Promise<string>;
  limitHttp(): Promise<Side>;
  limitDb(): Promise<Side>;
  /** Fires from the load's core. */
  load(job: Job): Promise<Fired>;
  close(): Promise<void>;
}

export interface MachineOptions extends DatabasesOptions {
  sizes: Machine["sizes"];
  profileDir?: string | undefined;
}

export const LIMIT_DB_WORKERS = 8;

export async function openMachine({ sizes, profileDir, ...options }: MachineOptions): Promise<Machine> {
  const databases = await openDatabases(options);
  const children: ChildProcess[] = [];
  const started = new Map<string, Promise<unknown>>();
  const once = <Value>(name: string, start: () => Promise<Value>): Promise<Value> => {
    const running = started.get(name) ?? start();
    started.set(name, running);
    return running as Promise<Value>;
  };
  const child = (script: string, core: number) => {
    const made = startChild(`tooling/bench/src/${script}`, [], { core });
    children.push(made);
    return made;
  };
  const shops: Promise<BenchShop>[] = [];

  const machine: Machine = {
    postgres: databases.pid,
    sizes,
    clone: (size) => databases.clone(sizes[size]),
    shop: (size) =>
      once(`shop ${size}`, () => {
        const shop = (async () => {
          const databaseUrl = await databases.clone(sizes[size]);
          const running = await startShop({ databaseUrl, profileDir });
          return { ...running, database: await openDatabase(databaseUrl) };
        })();
        shops.push(shop);
        return shop;
      }),
    shops: () => Promise.all(shops),
    async load(job) {
      const loader = await once("load", async () => child("load.ts", LOAD_CORE));
      return askChild<Fired>(loader, job);
    },
    limitHttp: () =>
      once("limit.http", async () => {
        const server = child("limit-http.ts", SERVER_CORE);
        const { port } = await askChild<{ port: number }>(server);
        const url = `http://127.0.0.1:${port}`;
        const lanes = Array.from({ length: CONNECTIONS }, () => [
          { path: "/", expect: ['"page_size":24,"total":2000}'] },
        ]);
        return {
          pid: server.pid ?? 0,
          ready:
            async ({ seconds }) =>
            () =>
              machine.load({ url, seconds, lanes }),
        };
      }),
    limitDb: () =>
      once("limit.db", async () => {
        const databaseUrl = await databases.clone(sizes.small);
        const database = await openDatabase(databaseUrl);
        const [products, coupon] = [await database.wellStocked(), await database.hotCoupon()];
        await database.close();
        const client = child("limit-db.ts", SERVER_CORE);
        const ready: Side["ready"] = async (round) => {
          const job: LimitDbJob = { ...round, databaseUrl, workers: LIMIT_DB_WORKERS, products, coupon };
          return () => askChild<Fired>(client, job);
        };
        return { pid: client.pid ?? 0, ready };
      }),
    async close() {
      await Promise.all(children.map(stopChild));
      for (const shop of await Promise.allSettled(shops)) {
        if (shop.status === "rejected") continue;
        await shop.value.database.close();
        await shop.value.stop();
      }
      await databases.close();
    },
  };
  return machine;
}
