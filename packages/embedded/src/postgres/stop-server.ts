import { execFile } from "node:child_process";
import { platform } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { EmbeddedError, errnoOf } from "../embedded-error.ts";
import { isAlive, readPostmasterPid } from "./postmaster-pid.ts";
import { logPath } from "./server-log.ts";

const limit = 30_000;

/** A fast shutdown: connections end, everything is written, nothing is to repair at the next start. Waits for its end. */
export async function stopServer(dataDir: string, pgCtl: string): Promise<void> {
  const running = await readPostmasterPid(dataDir);
  if (!running) return;
  // Windows has no SIGINT to send.
  if (platform() === "win32") await promisify(execFile)(pgCtl, ["stop", "-D", dataDir, "-m", "fast", "-W"]);
  else signal(running.pid);
  // The file goes last; a process that nobody reaps, as in a container without an init, would stay in sight for ever.
  for (const deadline = Date.now() + limit; Date.now() < deadline; await sleep(10)) {
    if ((await readPostmasterPid(dataDir))?.pid !== running.pid || !isAlive(running.pid)) return;
  }
  throw new EmbeddedError(
    "stop_timeout",
    `PostgreSQL (process ${running.pid}) is still writing to the disk and stops when it is done: see ${logPath(dataDir)}.`,
  );
}

function signal(pid: number): void {
  try {
    process.kill(pid, "SIGINT");
  } catch (error) {
    if (errnoOf(error) !== "ESRCH") throw error;
  }
}
