import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { isUnreachable } from "./constraint.ts";

/** The database is known to be away: it was not asked. */
export class DatabaseAwayError extends Error {
  constructor(message = "the database does not answer") {
    super(message);
    this.name = "DatabaseAwayError";
  }
}

export interface WatchedPool {
  options: pg.PoolOptions;
  /** The pool's own, but at once refused with DatabaseAwayError while the server is away. */
  connect(): Promise<pg.PoolClient>;
  end(): Promise<void>;
}

export interface WatchOptions {
  /** The server stopped answering. Called once an outage. */
  onAway?: (error: unknown) => void;
  /** It answers again. */
  onBack?: () => void;
}

/** A statement that waits for longer is a reason to ask whether anybody is there. */
const SLOW_MS = 1_000;
const LOOK_EVERY_MS = 500;
/** So many times so long a server that is there may take to let somebody in: when this process is busy each time takes longer. */
const PATIENCE = 20;
const PATIENCE_MS = 100;
const SEEK_EVERY_MS = 200;

/**
 * Knows whether the pool's server is there. When it may not be (a connection cannot be made or broke, a statement is slow), it is asked on a
 * connection of its own. Where it lets nobody in, every connection is broken off, so that what waits fails now, and what comes is refused
 * at once until it does: by themselves, connections to a server that fell silent (a failover, a cut cable) would wait for a quarter of an hour.
 */
export function watchPool(pool: pg.Pool, { onAway, onBack }: WatchOptions): WatchedPool {
  const connections = new Set<pg.PoolClient>();
  const lentSince = new Map<pg.PoolClient, number>();
  const ending = new AbortController();
  let isAway = false;
  let asking: Promise<void> | undefined;

  pool.on("connect", (client) => {
    connections.add(client);
    // The pool listens to idle connections alone. One that breaks at work fails its statement, and, unheard, would end the process.
    client.on("error", () => {});
  });
  pool.on("remove", (client) => connections.delete(client));
  pool.on("acquire", (client) => lentSince.set(client, Date.now()));
  pool.on("release", (_, client) => lentSince.delete(client));
  pool.on("error", () => doubt());

  const looking = setInterval(() => {
    const before = Date.now() - SLOW_MS;
    for (const since of lentSince.values()) if (since < before) return doubt();
  }, LOOK_EVERY_MS).unref();

  function doubt(): void {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
  }

  async function ask(): Promise<void> {
    while (!ending.signal.aborted) {
      const error = await knock(pool.options);
      if (error === undefined) {
        if (isAway) onBack?.();
        isAway = false;
        return;
      }
      if (!isAway) onAway?.(error);
      isAway = true;
      for (const { connection } of connections) connection.stream.destroy();
      await sleep(SEEK_EVERY_MS, undefined, { ref: false, signal: ending.signal }).catch(() => {});
    }
  }

  return {
    options: pool.options,
    async connect() {
      if (isAway) throw new DatabaseAwayError();
      try {
        return await pool.connect();
      } catch (error) {
        if (isUnreachable(error)) doubt();
        throw error;
      }
    },
    async end() {
      clearInterval(looking);
      ending.abort();
      await asking;
      await pool.end();
    },
  };
}

/** Why the server lets nobody in; undefined when it does, or answers why not us: a wrong password, or too many who are in. */
async function knock({ connectionString, ssl }: pg.PoolOptions): Promise<unknown> {
  const client = new pg.Client({ connectionString, ssl, application_name: "dewy-knock" });
  client.on("error", () => {});
  const late = async () => {
    for (let time = 0; time < PATIENCE; time++) await sleep(PATIENCE_MS, undefined, { ref: false });
    throw new DatabaseAwayError();
  };
  try {
    await Promise.race([client.connect(), late()]);
    return undefined;
  } catch (error) {
    const isFull = (error as { code?: string }).code === "53300";
    return isUnreachable(error) && !isFull ? error : undefined;
  } finally {
    client.connection.stream.destroy();
  }
}
