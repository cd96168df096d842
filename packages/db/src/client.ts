import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { PreparingClient } from "./preparing-client.ts";
import type { Database } from "./tables/index.ts";
import { type WatchOptions, watchPool } from "./watch-pool.ts";

export type Db = Kysely<Database>;

const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** Rows hold plain JSON values: NUMERIC and counts are numbers, timestamps ISO strings, dates `YYYY-MM-DD`. */
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, Number);
types.setTypeParser(NUMERIC, Number);
types.setTypeParser(DATE, (text) => text);
// The session's time zone is UTC, so the text is `2026-01-31 10:00:00.123+00`.
types.setTypeParser(TIMESTAMPTZ, (text) => `${text.slice(0, 10)}T${text.slice(11).replace(/\+00$/, "Z")}`);

export interface DbOptions extends WatchOptions {
  url: string;
  /** Connections kept at the most. */
  poolSize?: number;
  /** Called with each statement's text before it runs (tests count statements with it). */
  onQuery?: (text: string) => void;
}

/** A pool's connections, and how many statements wait for one. */
export interface PoolState {
  total: number;
  idle: number;
  waiting: number;
}

const pools = new WeakMap<Db, pg.Pool>();

/** Of what `createDb` made. */
export function poolState(db: Db): PoolState {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = pools.get(db) ?? {};
  return { total: totalCount, idle: idleCount, waiting: waitingCount };
}

/** A pool of connections as Kysely sees it. Connects on the first query; end it with `destroy()`. */
export function createDb({ url, poolSize = 10, onQuery, ...watchOptions }: DbOptions): Db {
  const pool = new pg.Pool({
    connectionString: url,
    Client: PreparingClient,
    max: poolSize,
    types,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    options:
      "-c TimeZone=UTC -c statement_timeout=15000 -c lock_timeout=8000 -c idle_in_transaction_session_timeout=15000",
    application_name: "dewy",
  });
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: watchPool(pool, watchOptions) }),
    log: onQuery && ((event) => onQuery(event.query.sql)),
  });
  pools.set(db, pool);
  return db;
}
