import { join } from "node:path";
import { defaultDataDir, startPostgres } from "@dewy/embedded";
import type { Env } from "../env.ts";
import { checkReachable } from "./check-reachable.ts";
import { dataDirOf } from "./data-dir.ts";

export { dataDirOf };

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
  const { socketUrl, stop } = await startPostgres({ dataDir, onProgress: say });
  return { url: socketUrl, stop };
}
