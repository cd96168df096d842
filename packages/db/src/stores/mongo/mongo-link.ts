import { setTimeout as sleep } from "node:timers/promises";
import type { MongoClient, Db as MongoDb } from "mongodb";
import { within } from "../within.ts";
import { prepareCollections } from "./prepare-collections.ts";

export interface MongoLinkOptions {
  /** `mongodb://…` or `mongodb+srv://…`; the database is the one it names, otherwise `dewy`. */
  url: string;
  /** How long an answer may take. */
  patienceMs?: number;
  /** MongoDB cannot be used from now on. Called once an outage; `reason` holds no values. */
  onDown?: (reason: string) => void;
  /** It can be used (again). */
  onUp?: () => void;
}

/** A MongoDB that is either good, or known to be down and sought again in the background. */
export interface MongoLink {
  /**
   * Runs commands. Throws at once while MongoDB is down. No answer in time (`patienceMs`, where the link's own is too short), or an error
   * that is none of the server's answers, means that it is down.
   */
  run<Answer>(commands: (db: MongoDb) => Promise<Answer>, options?: { patienceMs?: number }): Promise<Answer>;
  isUp(): boolean;
  /** Resolves once the first attempt to reach the server is over, whether it succeeded or not. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const SELECT_MS = 500;
const PATIENCE_MS = 2_000;
const SEEK_EVERY_MS = 1_000;
/** Longer than any command is waited for: who hangs is found out by that. */
const SOCKET_MS = 60_000;

class MongoDownError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MongoDownError";
  }
}

const late = () => new MongoDownError("no answer in time");

/** Connects in the background, makes the collections' indexes before they are used, and does both again after an outage. */
export function openMongoLink({ url, patienceMs = PATIENCE_MS, onDown, onUp }: MongoLinkOptions): MongoLink {
  let good: { client: MongoClient; db: MongoDb } | undefined;
  let seeking: Promise<void> | undefined;
  let isOutage = false;
  const closing = new AbortController();

  const lose = (error: unknown) => {
    good?.client.close().catch(() => {});
    good = undefined;
    if (closing.signal.aborted) return;
    if (!isOutage) onDown?.(reasonOf(error));
    isOutage = true;
  };

  const connect = async () => {
    // Loaded here only: most shops have no MongoDB.
    const { MongoClient } = await import("mongodb");
    // A client that could not connect at first never will: each attempt has its own.
    const client = new MongoClient(url, {
      appName: "dewy",
      serverSelectionTimeoutMS: SELECT_MS,
      connectTimeoutMS: SELECT_MS,
      waitQueueTimeoutMS: SELECT_MS,
      socketTimeoutMS: SOCKET_MS,
      maxPoolSize: 10,
      // A write that may have been lost is kept in PostgreSQL and sent again: the driver need not, and must not take twice as long.
      retryWrites: false,
      retryReads: false,
    });
    // Several hosts may be named, which no URL has.
    const namesDatabase = /^[^/]*\/\/[^/]+\/[^?]/.test(url);
    const db = client.db(namesDatabase ? undefined : "dewy");
    try {
      await within(patienceMs, prepareCollections(db), late);
      closing.signal.throwIfAborted();
    } catch (error) {
      await client.close().catch(() => {});
      throw error;
    }
    good = { client, db };
    if (isOutage) onUp?.();
    isOutage = false;
  };

  const seek = async () => {
    while (!closing.signal.aborted && !good) {
      await sleep(SEEK_EVERY_MS, undefined, { ref: false, signal: closing.signal }).catch(() => {});
      if (!closing.signal.aborted) await connect().catch(lose);
    }
    seeking = undefined;
  };

  const first = connect().catch((error) => {
    lose(error);
    seeking ??= seek();
  });

  return {
    async run(commands, options = {}) {
      const used = good;
      if (!used) throw new MongoDownError("MongoDB is down");
      try {
        return await within(options.patienceMs ?? patienceMs, commands(used.db), late);
      } catch (error) {
        if (good === used && !isAnswer(error)) {
          lose(error);
          seeking ??= seek();
        }
        throw error;
      }
    },
    isUp: () => good !== undefined,
    settled: () => first,
    async close() {
      closing.abort();
      await first;
      await seeking;
      await good?.client.close();
      good = undefined;
    },
  };
}

/** The server is there, and refuses. A bulk write's error does not tell: that is its name also where the connection broke. */
const isAnswer = (error: unknown) => (error as { name?: string } | null)?.name === "MongoServerError";

/** A server's words may quote what was sent, so only the error's code or kind is told. */
function reasonOf(error: unknown): string {
  const { codeName, name, message } = (error ?? {}) as { codeName?: string; name?: string; message?: string };
  return codeName ?? (name === "MongoDownError" ? message : name) ?? "an error";
}
