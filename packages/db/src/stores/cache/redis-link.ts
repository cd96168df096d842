import { setTimeout as sleep } from "node:timers/promises";
import type { createClient } from "@redis/client";
import { within } from "../within.ts";

export type RedisClient = ReturnType<typeof createClient>;

export interface RedisLinkOptions {
  /** `redis://…` or `rediss://…` */
  url: string;
  /** Runs on a new connection before it is used; where it fails, the connection is not used. */
  prepare?: (client: RedisClient) => Promise<unknown>;
  /** Redis cannot be used from now on. Called once an outage; `reason` holds no values. */
  onDown?: (reason: string) => void;
  /** It can be used (again). */
  onUp?: () => void;
}

/** One connection to Redis that is either good, or known to be down and sought again in the background. */
export interface RedisLink {
  /** Runs commands. Throws at once while Redis is down; an error, or no answer in time, means that it is down. */
  run<Answer>(commands: (client: RedisClient) => Promise<Answer>): Promise<Answer>;
  isUp(): boolean;
  settled(): Promise<void>;
  close(): Promise<void>;
}

const COMMAND_MS = 250;
const CONNECT_MS = 1_000;
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 1_000;

class RedisDownError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RedisDownError";
  }
}

const late = () => new RedisDownError("no answer in time");

/** Connects in the background, and again whenever the connection was lost. */
export function openRedisLink({ url, prepare, onDown, onUp }: RedisLinkOptions): RedisLink {
  let good: RedisClient | undefined;
  let isOutage = false;
  const closing = new AbortController();

  const lose = (error: unknown) => {
    const lost = good;
    good = undefined;
    if (lost) destroy(lost);
    if (closing.signal.aborted) return;
    if (!isOutage) onDown?.(reasonOf(error));
    isOutage = true;
  };

  const connect = async () => {
    // Loaded here only: most shops have no Redis.
    const { createClient } = await import("@redis/client");
    const client = createClient({
      url,
      disableOfflineQueue: true,
      disableClientInfo: true,
      maintNotifications: "disabled",
      socket: { connectTimeout: CONNECT_MS, reconnectStrategy: false, keepAlive: true },
    }) as RedisClient;
    client.on("error", (error) => {
      if (good !== client) return;
      lose(error);
      void seek();
    });
    try {
      await within(CONNECT_MS + COMMAND_MS, client.connect(), late);
      if (prepare) await within(COMMAND_MS, prepare(client), late);
      closing.signal.throwIfAborted();
    } catch (error) {
      destroy(client);
      throw error;
    }
    good = client;
    isOutage = false;
    onUp?.();
  };

  const seek = async (once = false) => {
    for (let wait = FIRST_WAIT_MS; !closing.signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      try {
        return await connect();
      } catch (error) {
        lose(error);
      }
      if (once) return void seek();
      await sleep(wait, undefined, { ref: false, signal: closing.signal }).catch(() => {});
    }
  };
  const first = seek(true);

  return {
    async run(commands) {
      const client = good;
      if (!client) throw new RedisDownError("Redis is down");
      try {
        return await within(COMMAND_MS, commands(client), late);
      } catch (error) {
        // Somebody else's value under that key is no outage.
        if (good === client && !/^WRONGTYPE/.test((error as Error).message)) {
          lose(error);
          void seek();
        }
        throw error;
      }
    },
    isUp: () => good !== undefined,
    settled: () => first,
    async close() {
      closing.abort();
      if (good) destroy(good);
      good = undefined;
      await first;
    },
  };
}

function destroy(client: RedisClient): void {
  try {
    client.destroy();
  } catch {
    // It had closed by itself.
  }
}

/** Server's words may quote what was sent, so only the error's code or kind is told. */
function reasonOf(error: unknown): string {
  const { code, name, message } = (error ?? {}) as { code?: string; name?: string; message?: string };
  if (code) return code;
  if (name === "RedisDownError") return message ?? name;
  // A refusal starts with its kind: `NOAUTH Authentication required.`
  const refusal = /^[A-Z]{3,}\b/.exec(message ?? "")?.[0];
  // The client names its errors by their class alone.
  return refusal ?? (error instanceof Error ? error.constructor.name : "an error");
}
