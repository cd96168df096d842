import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** Another process answers requests from this database, and the two do not share what they remember. */
export class SecondServerError extends Error {
  constructor() {
    super("Another server runs on this database: several need REDIS_URL (and one SECRET).");
    this.name = "SecondServerError";
  }
}

export interface DoorOptions {
  url: string;
  /** What servers remember is shared: several may stand open at once. */
  shared: boolean;
  /** How long a server that is going has for it. */
  patienceMs?: number;
  /** Another server is in the way; it is waited for. */
  onWait?: () => void;
  /** The database connection broke, and now another server is in the way. */
  onTaken?: (error: SecondServerError) => void;
}

export interface Door {
  close(): Promise<void>;
}

/** Any number that this product alone uses for an advisory lock. */
const LOCK = 4_051_962_731;
const RETRY_MS = 1_000;
/** A server whose machine or network is gone holds its place for a minute; by PostgreSQL's own measure it would be two hours. */
const NOTICE_LOSS = "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3";

/**
 * Opens the door of a server: alone in its database, or with others who share what they remember. Held by an advisory lock on a
 * connection of its own, so a server that crashes lets go. Throws SecondServerError when another is still there after `patienceMs`.
 */
export async function openDoor({ url, shared, patienceMs = 10_000, onWait, onTaken }: DoorOptions): Promise<Door> {
  const closing = new AbortController();
  let client = await lock();

  async function lock(): Promise<pg.Client> {
    const next = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      options: NOTICE_LOSS,
      application_name: "dewy-door",
    });
    // Unheard, it would end the process; `end` follows.
    next.on("error", () => {});
    try {
      await next.connect();
      const mode = shared ? "_shared" : "";
      const { rows } = await next.query(`select pg_try_advisory_lock${mode}(${LOCK}) as got`);
      if (!rows[0].got) {
        onWait?.();
        await next.query(`set lock_timeout = ${patienceMs}`);
        await next.query(`select pg_advisory_lock${mode}(${LOCK})`);
      }
    } catch (error) {
      await next.end().catch(() => {});
      throw (error as { code?: string }).code === "55P03" ? new SecondServerError() : error;
    }
    next.once("end", () => void relock());
    return next;
  }

  async function relock(): Promise<void> {
    let said = false;
    while (!closing.signal.aborted) {
      try {
        client = await lock();
        if (closing.signal.aborted) await client.end();
        return;
      } catch (error) {
        if (error instanceof SecondServerError && !said) {
          said = true;
          onTaken?.(error);
        }
      }
      await sleep(RETRY_MS, undefined, { ref: false, signal: closing.signal }).catch(() => {});
    }
  }

  return {
    async close() {
      closing.abort();
      await client.end().catch(() => {});
    },
  };
}
