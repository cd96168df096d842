import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Env } from "../env.ts";

/** Where the shop keeps what is not in the database. */
export const dataDirOf = (env: Env, checkout: string): string =>
  env.DATA_DIR ? resolve(env.DATA_DIR) : join(checkout, ".data");

/** The same, made when it is not there. */
export async function openDataDir(env: Env, checkout: string): Promise<string> {
  const dataDir = dataDirOf(env, checkout);
  await mkdir(dataDir, { recursive: true });
  return dataDir;
}
