import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { defaultDataDir, startPostgres } from "@dewy/embedded";
import type { Env } from "../env.ts";
import { checkReachable } from "./check-reachable.ts";

/** Where the shop keeps what is not in the database. */
export const dataDirOf = (env: Env, checkout: string): string =>
  env.DATA_DIR ? resolve(env.DATA_DIR) : join(checkout, ".data");

/** The same, made when it is not there. */
export async function openDataDir(env: Env, checkout: string): Promise<string> {
  const dataDir = dataDirOf(env, checkout);
  await mkdir(dataDir, { recursive: true });
  return dataDir;
}

export interface OpenDatabase {
  url: string;
  /** Stops a server that nobody else uses; leaves one that is not ours. */
  stop(): Promise<void>;
}

/** The database of DATABASE_URL, or the embedded one, started or attached to. */
export async function openDatabase(env: Env, checkout: string, say: (message: string) => void): Promise<OpenDatabase> {
  if (env.DATABASE_URL) {
    await checkReachable(env.DATABASE_URL);
    return { url: env.DATABASE_URL, stop: async () => {} };
  }
  const dataDir = env.DATA_DIR ? join(dataDirOf(env, checkout), "postgres") : await defaultDataDir(checkout);
  return startPostgres({ dataDir, onProgress: say });
}
