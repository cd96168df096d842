import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openShop, type Shop } from "@dewy/api/server";
import { loadEnvFile, readEnv } from "@dewy/server/env";
import { dataDirOf, openDatabase } from "@dewy/server/open-database";
import { pino } from "pino";

const checkout = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * The shop of this checkout, for a script: in DATABASE_URL, or in the embedded database, which it shares with a shop that runs
 * and starts when none does. Brings the schema up to this code. Close it when done.
 */
export async function openLocalShop(onProgress: (message: string) => void = () => {}): Promise<Shop> {
  loadEnvFile(checkout);
  const env = readEnv();
  const database = await openDatabase(env, checkout, onProgress);
  const shop = openScriptShop(database.url, dataDirOf(env, checkout));
  const close = async () => {
    await shop.close();
    await database.stop();
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
