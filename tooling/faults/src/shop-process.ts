import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "@dewy/embedded";
import manifest from "../../../package.json" with { type: "json" };

/** What `npm start` tells Node. */
const nodeFlags = manifest.scripts.start.match(/--\S+/g) ?? [];

const root = fileURLToPath(new URL("../../../", import.meta.url));

export interface LogLine {
  /** pino's: 30 is info, 40 a warning, 50 an error. */
  level: number;
  msg: string;
}

export interface ShopProcess {
  url: string;
  child: ChildProcess;
  /** Where it keeps what is not in the database, and an embedded database. */
  dataDir: string;
  /** What it has logged so far, but for its requests. */
  log: LogLine[];
  /** What it said that is no log line. */
  said: string[];
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
  /** What /readyz says now. */
  ready(): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
  /** Ends it with kill -9. */
  kill(): Promise<void>;
}

/**
 * A shop in a process of its own, with `env` and nothing else of ours: as `npm start` runs it, or, with `built`, as an image does, which is
 * there sooner but has to have been built. Does not wait until it is ready.
 */
export async function launchShop(env: Record<string, string>, { built = false } = {}): Promise<ShopProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), "dewy-fault-"));
  // As root an embedded PostgreSQL runs as another user, who must enter.
  await chmod(dataDir, 0o755);
  const port = env.PORT ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [...nodeFlags, `apps/server/src/${built ? "serve" : "start"}.ts`], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: "warn",
      SECRET: "a-secret-that-the-replicas-of-a-test-share",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Also where a test fails before it has stopped the shop.
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  const log: LogLine[] = [];
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      const logged: LogLine | undefined = line.startsWith("{") ? JSON.parse(line) : undefined;
      if (!logged) said.push(line);
      else if (logged.msg !== "request") log.push(logged);
    });
  }
  const ended = once(child, "exit").then(([code]) => {
    process.off("exit", endWithUs);
    return code as number | null;
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  return {
    url,
    child,
    dataDir,
    log,
    said,
    ended,
    ready: async () => (await fetch(`${url}/readyz`)).json() as Promise<Record<string, unknown>>,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}

/** The same, once it is ready. */
export async function startShop(env: Record<string, string>, options?: { built?: boolean }): Promise<ShopProcess> {
  const shop = await launchShop(env, options);
  await eventually(async () => {
    if (shop.child.exitCode !== null) throw new Error(`the shop did not start:\n${shop.said.join("\n")}`);
    return (await fetch(`${shop.url}/readyz`).catch(() => undefined))?.ok === true;
  }, 60_000);
  return shop;
}

/** Waits until `isSo`, and throws when it is not within the time. */
export async function eventually(isSo: () => Promise<boolean>, withinMs = 15_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error("it did not come true in time");
    await sleep(50);
  }
}
