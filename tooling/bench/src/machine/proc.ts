import { readdir, readFile } from "node:fs/promises";

/** Linux counts a process's time in hundredths of a second, whatever the kernel was built with (USER_HZ). */
const TICK_MS = 10;

/** The fields of /proc/<pid>/stat after the name: [1] is the parent, [11]…[14] the times of the process and of its ended children. */
async function stat(pid: number | string): Promise<string[] | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  return text?.slice(text.lastIndexOf(")") + 2).split(" ");
}

const ticks = (fields: string[] | undefined, from: number, to: number) =>
  (fields ?? []).slice(from, to).reduce((sum, field) => sum + Number(field), 0);

/** Milliseconds of CPU that a process has used; undefined where there is no /proc. */
export async function cpuOf(pid: number): Promise<number | undefined> {
  const fields = await stat(pid);
  return fields && TICK_MS * ticks(fields, 11, 13);
}

/** The same of a process with all its children, living and ended: of a PostgreSQL server by its first process. */
export async function cpuOfFamily(pid: number): Promise<number | undefined> {
  const parent = await stat(pid);
  if (!parent) return undefined;
  const all = await Promise.all((await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(stat));
  const children = all.filter((fields) => fields?.[1] === String(pid));
  return TICK_MS * children.reduce((sum, child) => sum + ticks(child, 11, 13), ticks(parent, 11, 15));
}

/** Megabytes that a process has in memory; undefined where there is no /proc. */
export async function residentOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => undefined);
  const kilobytes = status && /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : undefined;
}
