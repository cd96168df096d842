import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The secret kept in `dataDir`, made at the first start: cookies and links stay good over restarts. */
export async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, "secret");
  try {
    await writeFile(path, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  }
  return (await readFile(path, "utf8")).trim();
}
