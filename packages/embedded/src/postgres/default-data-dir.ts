import { access } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { privatePath } from "./private-home.ts";
import { canEnter, someoneElse } from "./server-user.ts";

/**
 * Where the database of a checkout lives: `<checkout>/.data/<name>`, or, as root in a checkout that the server's own user
 * cannot enter, `/var/lib/dewy/<checkout id>/<name>`. Data that exists is found again even when permissions changed since.
 * Makes nothing.
 */
export async function defaultDataDir(checkoutRoot: string, name = "postgres"): Promise<string> {
  const local = resolve(checkoutRoot, ".data", name);
  if (process.getuid?.() !== 0 || (await isCluster(local))) return local;
  const hidden = join(await privatePath(checkoutRoot), name);
  if (await isCluster(hidden)) return hidden;
  return (await canEnter(await someoneElse(), await nearestExisting(local))) ? local : hidden;
}

async function isCluster(directory: string): Promise<boolean> {
  return exists(join(directory, "PG_VERSION"));
}

async function nearestExisting(path: string): Promise<string> {
  return (await exists(path)) ? path : nearestExisting(dirname(path));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
