import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import type { Db } from "./client.ts";

/** The channel of everything that became stale (migration 009). */
const CHANNEL = "dewy";

/** Tells every process that listens; within a transaction, when it commits. */
export const announce = (db: Db, message: string): Promise<unknown> =>
  sql`select pg_notify(${CHANNEL}, ${message})`.execute(db);

export interface ListenOptions {
  url: string;
  onMessage: (message: string) => void;
  /** It listens now, and before this moment may have been deaf: whatever was announced until here is unknown. */
  onListening: () => void;
}

export interface Listener {
  /** Resolves once the first attempt to listen is over, whether it succeeded or not. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 1_000;
/** A connection that the other side forgot is noticed within this. */
const HEARTBEAT_MS = 10_000;

/** Hears what is announced in the database, on a connection of its own that is opened anew when it breaks. */
export function listen({ url, onMessage, onListening }: ListenOptions): Listener {
  const closing = new AbortController();
  const first = Promise.withResolvers<void>();

  /** Resolves when the connection is over. */
  const hear = async () => {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
      application_name: "dewy-listener",
    });
    const over = Promise.withResolvers<void>();
    const finish = () => over.resolve();
    const abort = () => {
      finish();
      client.end().catch(() => {});
    };
    client.on("error", finish);
    client.on("end", finish);
    client.on("notification", ({ payload = "" }) => onMessage(payload));
    closing.signal.addEventListener("abort", abort);
    const heartbeat = setInterval(() => client.query("select 1").catch(finish), HEARTBEAT_MS).unref();
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (closing.signal.aborted) return;
      onListening();
      first.resolve();
      await over.promise;
    } finally {
      clearInterval(heartbeat);
      closing.signal.removeEventListener("abort", abort);
      client.end().catch(() => {});
    }
  };

  const stayListening = async () => {
    for (let wait = FIRST_WAIT_MS; !closing.signal.aborted; ) {
      const began = Date.now();
      await hear().catch(() => {});
      first.resolve();
      wait = Date.now() - began > LONGEST_WAIT_MS ? FIRST_WAIT_MS : Math.min(2 * wait, LONGEST_WAIT_MS);
      await sleep(wait, undefined, { ref: false, signal: closing.signal }).catch(() => {});
    }
  };
  const listening = stayListening();

  return {
    settled: () => first.promise,
    async close() {
      closing.abort();
      await listening;
    },
  };
}
