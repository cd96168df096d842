import { access, chmod, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedError, errnoOf } from "../embedded-error.ts";
import { helperName, type ServerUser } from "./server-user.ts";

/**
 * What is at `dataDir`: nothing yet ("absent", also an empty directory), or a cluster of the PostgreSQL `major` that the
 * server's user may run ("present"). Anything else is an EmbeddedError, and nothing is removed.
 */
export async function inspectCluster(
  dataDir: string,
  major: string,
  user: ServerUser | undefined,
): Promise<"absent" | "present"> {
  const entries = await entriesOf(dataDir);
  if (entries.length === 0) return "absent";
  const found = await readFile(join(dataDir, "PG_VERSION"), "utf8").catch(() => undefined);
  if (found === undefined)
    throw new EmbeddedError(
      "not_a_cluster",
      `${dataDir} holds files but no PostgreSQL data: move it away, then start again.`,
    );
  if (found.trim() !== major) throw wrongVersion(dataDir, found.trim(), major);
  if (
    !(await access(join(dataDir, "global", "pg_control")).then(
      () => true,
      () => false,
    ))
  )
    throw new EmbeddedError(
      "damaged",
      `The data in ${dataDir} is incomplete (no global/pg_control): restore a backup, or move it away, then start again.`,
    );
  await checkOwner(dataDir, user);
  return "present";
}

function wrongVersion(dataDir: string, found: string, major: string): EmbeddedError {
  return new EmbeddedError(
    "wrong_version",
    `The data in ${dataDir} was made by PostgreSQL ${found} and this version runs PostgreSQL ${major}: ` +
      `go back to the version that made it, or move it away and import your own backup; nothing was changed.`,
  );
}

async function entriesOf(dataDir: string): Promise<string[]> {
  try {
    return await readdir(dataDir);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return [];
    if (errnoOf(error) === "ENOTDIR")
      throw new EmbeddedError("not_writable", `${dataDir} cannot be a directory: there is a file on its path.`);
    if (errnoOf(error) === "EACCES")
      throw new EmbeddedError("wrong_owner", `${dataDir} is closed to this user: start as its owner, or as root.`);
    throw error;
  }
}

async function checkOwner(dataDir: string, user: ServerUser | undefined): Promise<void> {
  const { uid, mode } = await stat(dataDir);
  const mine = user?.uid ?? process.getuid?.();
  if (mine !== undefined && uid !== mine)
    throw wrongOwner(
      dataDir,
      user ? `root: run chown -R ${helperName} on it` : "another user: start as that user, or as root",
    );
  // A copy restored by hand is often open to others, which PostgreSQL refuses.
  if (mine !== undefined && mode & 0o077) await chmod(dataDir, 0o700);
}

function wrongOwner(dataDir: string, rest: string): EmbeddedError {
  return new EmbeddedError("wrong_owner", `The data in ${dataDir} belongs to ${rest}.`);
}
