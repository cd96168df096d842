import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@dewy/embedded";
import manifest from "../../../../package.json" with { type: "json" };
import { SERVER_CORE, startChild, stopChild } from "./pinned.ts";

/** What `npm start` tells Node. */
const nodeFlags = manifest.scripts.start.match(/--\S+/g) ?? [];

const PATIENCE_MS = 120_000;

export interface Shop {
  url: string;
  databaseUrl: string;
  pid: number;
  /** Milliseconds from its start to its first answer with 200. */
  startedIn: number;
  stop(): Promise<void>;
}

export interface ShopOptions {
  databaseUrl: string;
  /** A folder for what V8's profiler saw. */
  profileDir?: string | undefined;
}

/**
 * The built shop, one process on the server's core, as the image runs it once the database is up: serving and working off jobs, with
 * a terminal's log, and without limits on how often one client asks.
 */
export async function startShop({ databaseUrl, profileDir }: ShopOptions): Promise<Shop> {
  const dataDir = await mkdtemp(join(tmpdir(), "dewy-bench-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const said = await open(join(dataDir, "log"), "w");
  const started = performance.now();
  const profiling = profileDir ? ["--cpu-prof", "--cpu-prof-dir", profileDir] : [];
  const child = startChild("apps/server/dist/serve.js", [...nodeFlags, ...profiling], {
    core: SERVER_CORE,
    output: said.fd,
    env: {
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      RATE_LIMITS: "off",
      LOG_LEVEL: "warn",
      NODE_ENV: "production",
    },
  });
  const stop = async () => {
    await stopChild(child);
    await said.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  while (!(await fetch(`${url}/readyz`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null || performance.now() - started > PATIENCE_MS) {
      const log = await readFile(join(dataDir, "log"), "utf8");
      await stop();
      throw new Error(`the shop did not start:\n${log}`);
    }
    await sleep(5);
  }
  return { url, databaseUrl, pid: child.pid ?? 0, startedIn: performance.now() - started, stop };
}
