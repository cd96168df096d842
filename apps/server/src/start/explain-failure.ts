import { statfsSync } from "node:fs";
import type { Env } from "../env.ts";

/** Errors whose message was written for whoever starts the shop. */
const WORDED = new Set([
  "EnvError",
  "EmbeddedError",
  "NewerDatabaseError",
  "OldServerError",
  "SecondServerError",
  "BuildError",
]);

const DISK_FULL = "The disk is full: make room and start again; nothing was deleted.";

/**
 * One sentence for whoever starts the shop, or undefined for what nobody foresaw. `place` is a directory on the disk that the
 * embedded database is on.
 */
export function explainFailure(error: unknown, env: Env | undefined, place: string): string | undefined {
  const { name = "", message = "", code = "", syscall, hostname } = (error ?? {}) as Record<string, string | undefined>;
  if (WORDED.has(name)) return message;
  if (syscall === "getaddrinfo" && hostname === env?.HOST) return noAddress(env);
  switch (code) {
    case "EADDRINUSE":
      return `Port ${env?.PORT} is in use: stop what listens there, or set PORT to another.`;
    case "EADDRNOTAVAIL":
      return noAddress(env);
    case "EACCES":
      if (syscall === "listen")
        return `${env?.HOST}:${env?.PORT} may not be listened on by this user: set PORT to 1024 or more.`;
      return `A file of the shop may not be read or written by this user (${message}).`;
    case "EROFS":
    case "EPERM":
      return `The data directory cannot be written (${message}).`;
    case "ENOSPC":
      return DISK_FULL;
    case "53100":
      return env?.DATABASE_URL
        ? "The database's disk is full: make room and start again; nothing was deleted."
        : DISK_FULL;
    default:
      return explainDatabase(code, message, env, place);
  }
}

const noAddress = (env: Env | undefined) => `${env?.HOST} is no address of this machine: set HOST to another.`;

function explainDatabase(code: string, message: string, env: Env | undefined, place: string): string | undefined {
  if (!env?.DATABASE_URL) return isUnreachable(code, message) ? explainBreak(place) : undefined;
  const database = `The database at ${new URL(env.DATABASE_URL).host} (DATABASE_URL)`;
  if (isUnreachable(code, message)) return `${database} cannot be reached${code && `: ${code}`}.`;
  switch (code) {
    case "28P01":
    case "28000":
      return `${database} refuses the user or the password.`;
    case "3D000":
      return `${database} has no database of that name: create it, or name another.`;
    case "42501":
      return `${database} does not allow its user to create tables there.`;
    case "53300":
      return `${database} has no connection left for the shop.`;
    case "57P03":
      return `${database} is starting or stopping: try again in a moment.`;
    default:
      return undefined;
  }
}

const UNREACHABLE = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;

const isUnreachable = (code: string, message: string) =>
  UNREACHABLE.test(code) || /timeout exceeded|Connection terminated|is not queryable|^connect ENOENT /.test(message);

// PostgreSQL stops when it cannot add a segment of 16 MB to its log.
const SEGMENT_BYTES = 16_777_216;

/** Why the embedded database, which had started, stopped. */
function explainBreak(place: string): string {
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize < SEGMENT_BYTES
    ? DISK_FULL
    : "The embedded database stopped: its log, postgres.log in the data directory, says why.";
}
