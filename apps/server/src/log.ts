import { destination, type Logger, type LoggerOptions, pino } from "pino";
import type { Env } from "./env.ts";

/** The process's log: JSON lines on the standard output. A terminal gets warnings and errors alone, unless told otherwise. */
export const createLog = (level: Env["LOG_LEVEL"]): Logger =>
  pino(logOptions(level ?? (process.stdout.isTTY ? "warn" : "info")), destination({ sync: true }));

/** How a line is written: of a database's error not what it says of rows and parameters, which are people's. */
export const logOptions = (level: NonNullable<Env["LOG_LEVEL"]>): LoggerOptions => ({
  base: null,
  level,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  redact: { paths: ["err.parameters", "err.detail", "err.where"], remove: true },
});
