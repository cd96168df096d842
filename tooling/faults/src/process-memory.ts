import type { ChildProcess } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";

/** What a process holds in memory, in MB. */
export async function residentMb({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1_024);
}

/** How many files and connections a process has open. */
export const openFiles = async ({ pid }: ChildProcess): Promise<number> => (await readdir(`/proc/${pid}/fd`)).length;

/** Looks at it again and again until `stop`, which answers all it saw. */
export function watchMemory(child: ChildProcess, everyMs = 500): { stop(): number[] } {
  const seen: number[] = [];
  const looking = setInterval(async () => seen.push(await residentMb(child).catch(() => Number.NaN)), everyMs);
  return {
    stop() {
      clearInterval(looking);
      return seen.filter((mb) => !Number.isNaN(mb));
    },
  };
}

/** The middle one. */
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
