import type { Env } from "../env.ts";

/** Errors whose message was written for whoever starts the shop. */
const WORDED = new Set(["EnvError", "EmbeddedError", "NewerDatabaseError", "OldServerError", "BuildError"]);

/** One sentence for whoever starts the shop, or undefined for what nobody foresaw. */
export function explainFailure(error: unknown, env: Env | undefined): string | undefined {
  const { name = "", message = "", code = "", syscall } = (error ?? {}) as Record<string, string | undefined>;
  if (WORDED.has(name)) return message;
  const where = env ? `${env.HOST}:${env.PORT}` : "the address";
  switch (code) {
    case "EADDRINUSE":
      return `Port ${env?.PORT} is in use: stop what listens there, or set PORT to another.`;
    case "EADDRNOTAVAIL":
      return `${env?.HOST} is no address of this machine: set HOST to another.`;
    case "EACCES":
      if (syscall === "listen") return `${where} may not be listened on by this user: set PORT to 1024 or more.`;
      return `A file of the shop may not be read or written by this user (${message}).`;
    case "EROFS":
    case "EPERM":
      return `The data directory cannot be written (${message}).`;
    case "ENOSPC":
      return "The disk is full: make room and start again; nothing was deleted.";
    case "53100":
      return "The database's disk is full: make room and start again; nothing was deleted.";
    default:
      return explainDatabase(code, message, env);
  }
}

function explainDatabase(code: string, message: string, env: Env | undefined): string | undefined {
  const database = env?.DATABASE_URL
    ? `The database at ${new URL(env.DATABASE_URL).host} (DATABASE_URL)`
    : "The database";
  switch (code) {
    case "ECONNREFUSED":
    case "ECONNRESET":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ETIMEDOUT":
      return `${database} cannot be reached: ${code}.`;
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
      return /timeout exceeded|Connection terminated|is not queryable|ECONNREFUSED/i.test(message)
        ? `${database} cannot be reached.`
        : undefined;
  }
}
