import { execFile } from "node:child_process";
import { appendFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Row } from "./row.ts";

const file = fileURLToPath(new URL("../../history.jsonl", import.meta.url));

/** Adds a line to history.jsonl: when, which commit, on what, and the figures. */
export async function keepHistory(rows: Row[], effort: { rounds: number; seconds: number }): Promise<void> {
  const git = (...args: string[]) => promisify(execFile)("git", args).then(({ stdout }) => stdout.trim());
  const commit = await git("rev-parse", "--short", "HEAD").catch(() => null);
  const changed = await git("status", "--porcelain").then(Boolean, () => null);
  const machine = { cores: availableParallelism(), cpu: cpus()[0]?.model, node: process.version };
  const line = { date: new Date().toISOString(), commit, changed, machine, ...effort, rows };
  await appendFile(file, `${JSON.stringify(line)}\n`);
}
