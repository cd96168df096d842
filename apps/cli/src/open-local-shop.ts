import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openShop, type Shop } from "@dewy/api/server";
import { type Env, loadEnvFile, readEnv } from "@dewy/server/env";
import { dataDirOf, openDatabase } from "@dewy/server/open-database";
import { pino } from "pino";

const checkout = fileURLToPath(new URL("../../..", import.meta.url));

export interface LocalPlace {
  env: Env;
  databaseUrl: string;
  /** Where pictures are, among others. */
  dataDir: string;
  /** Ends the use of an embedded database; the last to do so stops it. */
  close(): Promise<void>;
}

/** The database of this checkout: DATABASE_URL, or the embedded one, which a script shares with a shop that runs and starts when none does. */
export async function openLocalPlace(onProgress: (message: string) => void): Promise<LocalPlace> {
  loadEnvFile(checkout);
  const env = readEnv();
  const database = await openDatabase(env, checkout, onProgress);
  return { env, databaseUrl: database.url, dataDir: dataDirOf(env, checkout), close: database.stop };
}

/** The shop of this checkout, for a script. Brings the schema up to this code. Close it when done. */
export async function openLocalShop(onProgress: (message: string) => void = () => {}): Promise<Shop> {
  const place = await openLocalPlace(onProgress);
  const shop = openScriptShop(place.databaseUrl, place.dataDir);
  const close = async () => {
    await shop.close();
    await place.close();
  };
  try {
    await shop.migrate();
  } catch (error) {
    await close();
    throw error;
  }
  return { ...shop, close };
}

/** A shop whose cookies and links nobody follows. */
export const openScriptShop = (databaseUrl: string, dataDir: string): Shop =>
  openShop({
    databaseUrl,
    log: pino({ level: "error" }),
    config: {
      publicUrl: "http://localhost:3000",
      secret: randomBytes(32).toString("hex"),
      demo: false,
      mediaDir: join(dataDir, "media"),
      mailDir: join(dataDir, "outbox"),
    },
  });
