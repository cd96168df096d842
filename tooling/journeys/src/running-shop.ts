import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "@dewy/embedded";

const root = fileURLToPath(new URL("../../../", import.meta.url));

export interface RunningShop {
  url: string;
  dataDir: string;
  stop(): Promise<void>;
}

/** The shop as `npm start` runs it, with a data directory of its own: embedded database, demo shop, everything on one port. */
export async function runShop(): Promise<RunningShop> {
  const dataDir = await mkdtemp(join(tmpdir(), "dewy-shop-"));
  // As root PostgreSQL runs as another user, who must get in.
  await chmod(dataDir, 0o755);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["apps/server/src/start.ts"], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DATA_DIR: join(dataDir, "data"),
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const ended = once(child, "exit");
  for (let tries = 0; !(await answers(`${url}/readyz`)); tries++) {
    if (child.exitCode !== null || tries > 600) throw new Error(`the shop did not start:\n${output}`);
    await sleep(100);
  }
  return {
    url,
    dataDir: join(dataDir, "data"),
    async stop() {
      child.kill("SIGTERM");
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
