import { randomBytes } from "node:crypto";
import { chown, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedError } from "../embedded-error.ts";
import type { ServerUser } from "./server-user.ts";

/** Passwords of the cluster's two roles: its superuser and the shop's own. */
export type Secrets = { postgres: string; dewy: string };

const secretsFile = "dewy-secrets.json";

export function newSecrets(): Secrets {
  return { postgres: randomBytes(24).toString("base64url"), dewy: randomBytes(24).toString("base64url") };
}

/** They live inside the data directory, so that a copy or a rename of the cluster carries them along. */
export async function writeSecrets(dataDir: string, secrets: Secrets, user: ServerUser | undefined): Promise<void> {
  await writePrivate(join(dataDir, secretsFile), `${JSON.stringify(secrets, null, 2)}\n`, user);
}

export async function readSecrets(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, secretsFile);
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new EmbeddedError("no_password", `The database's passwords cannot be read from ${path}.`, { cause });
  }
}

/** Writes a file that only the server's user (and root) can read, down to the disk. */
export async function writePrivate(path: string, text: string, user: ServerUser | undefined): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  if (user) await chown(path, user.uid, user.gid);
}
