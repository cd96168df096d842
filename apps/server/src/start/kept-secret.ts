import { randomBytes } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EnvError } from "../env.ts";

/** The secret kept in `dataDir`, made at the first start: cookies and links stay good over restarts. */
export async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, "secret");
  // Written whole beside its place: a full disk or a second process must never leave or read half of it.
  const draft = `${path}.${process.pid}`;
  try {
    await writeFile(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
    await link(draft, path);
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const secret = (await readFile(path, "utf8")).trim();
  if (secret.length < 32)
    throw new EnvError(`${path} must hold at least 32 characters: remove it to have it made anew.`);
  return secret;
}
