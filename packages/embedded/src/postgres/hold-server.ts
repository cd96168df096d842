import { realpath } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { errnoOf } from "../embedded-error.ts";
import { ensureShopDatabase } from "./ensure-shop-database.ts";
import type { Secrets } from "./secrets.ts";

/** A process's claim on a running server. */
export type Hold = {
  /** Gives the claim up; true when no other process has one, and then nobody can take one any more. */
  release(): Promise<boolean>;
};

// Missing in @types/pg: whether an open connection keeps the process alive.
type Connection = pg.Client & { ref(): void; unref(): void };
type Target = {
  dataDir: string;
  port: number;
  secrets: Secrets;
  /** Called when nothing listens on the port any more; to start the server again there. Does not throw. */
  revive?: (port: number) => Promise<void>;
};

// Any number that no other code locks; the lock belongs to the database "postgres", where no shop code connects.
const lockKey = 20_318_017;

const firstWait = 250;
const longestWait = 1_000;

/**
 * Claims the server on `port` with a shared advisory lock, kept by one idle connection: the kernel ends it with the process,
 * however that dies, so claims need no bookkeeping. "busy": the server is coming up or going down; "elsewhere": no server of
 * this data directory answers there.
 */
export async function holdServer(target: Target): Promise<Hold | "busy" | "elsewhere"> {
  const claimed = await claim(target);
  if (claimed === "busy" || claimed === "elsewhere") return claimed;
  let client = claimed;
  let claiming: Promise<void> | undefined;
  const released = new AbortController();

  // PostgreSQL ends every connection when it restarts itself after a crash of one of its processes, or dies itself.
  const claimAgain = async () => {
    for (let wait = firstWait; !released.signal.aborted; wait = Math.min(2 * wait, longestWait)) {
      await sleep(wait, undefined, { ref: false, signal: released.signal }).catch(() => {});
      if (released.signal.aborted) return;
      const again = await claim(target).catch(() => "busy" as const);
      if (again === "elsewhere") await target.revive?.(target.port);
      if (typeof again === "string") continue;
      client = again;
      return watch();
    }
  };
  const watch = () => {
    client.unref();
    client.once("end", () => {
      if (!released.signal.aborted) claiming = claimAgain();
    });
  };
  watch();

  return {
    async release() {
      released.abort();
      await claiming;
      const last = await giveUp(client).catch(() => undefined);
      if (last !== undefined) return last;
      const again = await claim(target);
      return typeof again === "string" ? false : giveUp(again);
    },
  };
}

/** The last one keeps its connection, and with it the exclusive lock, until the server is gone. */
async function giveUp(client: Connection): Promise<boolean> {
  client.ref();
  const { rows } = await client.query(
    `select pg_advisory_unlock_shared(${lockKey}), pg_try_advisory_lock(${lockKey}) as last`,
  );
  if (rows[0].last) client.unref();
  else await client.end();
  return rows[0].last;
}

async function claim(target: Target): Promise<Connection | "busy" | "elsewhere"> {
  const client = new pg.Client({
    ...{ host: "127.0.0.1", port: target.port, database: "postgres", ssl: false, connectionTimeoutMillis: 10_000 },
    ...{ user: "postgres", password: target.secrets.postgres, application_name: "dewy hold" },
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('data_directory') as data_dir, pg_try_advisory_lock_shared(${lockKey}) as held`,
    );
    const ours = (await realpath(rows[0].data_dir).catch(() => "")) === (await realpath(target.dataDir));
    if (ours && rows[0].held) {
      await ensureShopDatabase(client, target.secrets);
      return client as Connection;
    }
    await client.end();
    return ours ? "busy" : "elsewhere";
  } catch (error) {
    await client.end().catch(() => {});
    return explain(error);
  }
}

function explain(error: unknown): "busy" | "elsewhere" {
  const code = errnoOf(error);
  // Starting up or shutting down; ended by an administrator; too many connections.
  if (code === "57P03" || code === "57P01" || code === "53300") return "busy";
  // Refused, or another server that does not know our password.
  if (code === "ECONNREFUSED" || code === "ECONNRESET" || code === "28P01" || code === "28000") return "elsewhere";
  if (error instanceof Error && /terminated unexpectedly|timeout/i.test(error.message)) return "busy";
  throw error;
}
