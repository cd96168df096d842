import { type FileHandle, open, rename } from "node:fs/promises";

const rotateAbove = 1024 * 1024;

export type ServerLog = { file: FileHandle; offset: number };

/** Where a server's messages go: beside its data. */
export function logPath(dataDir: string): string {
  return `${dataDir}.log`;
}

/** Opens the log for one run; a long one moves to `.log.1` first, so that two files of about a megabyte stay. */
export async function openLog(dataDir: string): Promise<ServerLog> {
  const path = logPath(dataDir);
  const log = await openToAppend(path);
  if (log.offset < rotateAbove) return log;
  await log.file.close();
  await rename(path, `${path}.1`);
  return openToAppend(path);
}

/** What was written since the log was opened. */
export async function readSince({ file, offset }: ServerLog): Promise<string> {
  const { size } = await file.stat();
  const buffer = Buffer.alloc(Math.max(0, Math.min(size - offset, rotateAbove)));
  await file.read(buffer, 0, buffer.length, offset);
  return buffer.toString("utf8");
}

/** The line that says why a server did not start: its last FATAL or PANIC, or else the last line, without its prefix. */
export function meaningfulLine(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const line = lines.findLast((each) => /\b(FATAL|PANIC):/.test(each)) ?? lines.at(-1) ?? "it said nothing";
  return line.replace(/^.*?\b(FATAL|PANIC|ERROR|LOG):\s*/, "").trim();
}

async function openToAppend(path: string): Promise<ServerLog> {
  const file = await open(path, "a+", 0o600);
  return { file, offset: (await file.stat()).size };
}
