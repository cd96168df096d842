import { readdir, readFile, readlink, realpath, rm, stat } from "node:fs/promises";
import { platform } from "node:os";
import { join } from "node:path";
import { errnoOf } from "../embedded-error.ts";

/** What a server writes into its data directory while it runs. */
export type PostmasterPid = { pid: number; port: number; ready: boolean };

/** Reads postmaster.pid; undefined when there is none, or one that is just being written. */
export async function readPostmasterPid(dataDir: string): Promise<PostmasterPid | undefined> {
  const text = await readFile(join(dataDir, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 ? { pid, port, ready: lines[7] === "ready" } : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === "EPERM";
  }
}

/**
 * Removes a postmaster.pid that a power loss left behind and that PostgreSQL would stop at: one that is empty, or whose number
 * now belongs to some other program of the same user, as happens in a container. Only where the system shows that nobody works
 * in the data directory, as every process of a server does (Linux). Returns whether it was removed.
 */
export async function removeStalePostmasterPid(dataDir: string): Promise<boolean> {
  if (platform() !== "linux") return false;
  const path = join(dataDir, "postmaster.pid");
  const content = () => readFile(path, "utf8").catch(() => undefined);
  const left = await content();
  if (await isInUse(dataDir)) return false;
  // Another start may have replaced it meanwhile.
  if ((await content()) !== left) return false;
  await rm(path, { force: true });
  return true;
}

async function isInUse(dataDir: string): Promise<boolean> {
  const here = await realpath(dataDir);
  const { uid } = await stat(dataDir);
  for (const entry of await readdir("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const owner = await stat(`/proc/${entry}`).catch(() => undefined);
    if (owner?.uid !== uid) continue;
    // Root without the right to trace, as in a container, cannot read it: then it may be here.
    const directory = await readlink(`/proc/${entry}/cwd`).catch((error) => (errnoOf(error) === "EACCES" ? here : ""));
    if (directory === here) return true;
  }
  return false;
}
