import { destination, type Logger, pino } from "pino";
import type { Env } from "./env.ts";

/** The process's log: JSON lines on the standard output. A terminal gets warnings and errors alone, unless told otherwise. */
export function createLog(level: Env["LOG_LEVEL"]): Logger {
  return pino(
    {
      base: null,
      level: level ?? (process.stdout.isTTY ? "warn" : "info"),
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      redact: { paths: ["err.parameters", "err.detail", "err.where"], remove: true },
    },
    destination({ sync: true }),
  );
}
