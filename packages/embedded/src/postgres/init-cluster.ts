import { execFile } from "node:child_process";
import { access, chown, mkdtemp, open, readdir, rename, rm, rmdir } from "node:fs/promises";
import { platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { diskFull, EmbeddedError, saysDiskFull } from "../embedded-error.ts";
import type { Binaries } from "./binaries.ts";
import { isAlive } from "./postmaster-pid.ts";
import { makeOpenDirectory } from "./private-home.ts";
import { newSecrets, writePrivate, writeSecrets } from "./secrets.ts";
import { serverProcess } from "./server-process.ts";
import { requireEntrance, type ServerUser } from "./server-user.ts";

/**
 * Makes a cluster at `dataDir`. It is built beside that place and moved there as the last step, in one rename: whatever
 * interrupts it, `dataDir` is either absent or complete, and of several starts at the same time the first one's cluster stands.
 */
export async function initCluster(options: {
  dataDir: string;
  binaries: Binaries;
  user: ServerUser | undefined;
  fsync: boolean;
}): Promise<void> {
  const { dataDir, binaries, user, fsync } = options;
  const parent = dirname(dataDir);
  await makeOpenDirectory(parent);
  if (user) await requireEntrance(user, parent);
  await removeUnfinished(parent, basename(dataDir));
  const workshop = await mkdtemp(join(parent, `${basename(dataDir)}.init-${process.pid}-`));
  try {
    const made = join(workshop, "data");
    const secrets = newSecrets();
    const passwordFile = join(workshop, "password");
    await writePrivate(passwordFile, secrets.postgres, user);
    if (user) await chown(workshop, user.uid, user.gid);
    await runInitdb(binaries, user, dataDir, [
      ...["-D", made, "--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8"],
      ...["--locale-provider=icu", "--icu-locale=und", `--locale=${ctypeLocale()}`, "--no-instructions"],
      ...(fsync ? [] : ["--no-sync"]),
    ]);
    await writeSecrets(made, secrets, user);
    await moveIntoPlace(made, dataDir);
    if (fsync) await syncDirectory(parent);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

// ICU sorts and compares; pg_trgm still asks libc which letters make a word, and its locale C knows none of Thai or Khmer.
function ctypeLocale(): string {
  if (platform() === "win32") return "en-US";
  return platform() === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
}

function runInitdb(binaries: Binaries, user: ServerUser | undefined, dataDir: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(binaries.initdb, args, serverProcess(user), (cause, _stdout, stderr) => {
      if (!cause) return resolve();
      if (saysDiskFull(stderr)) return reject(diskFull(dataDir, { cause }));
      const said = stderr.split("\n").find((line) => /error|fatal/i.test(line)) ?? cause.message.split("\n")[0];
      reject(
        new EmbeddedError("init_failed", `The database could not be made in ${dataDir}: ${said?.trim()}`, { cause }),
      );
    });
  });
}

async function moveIntoPlace(made: string, dataDir: string): Promise<void> {
  // rmdir takes an empty directory only.
  await rmdir(dataDir).catch(() => {});
  try {
    await rename(made, dataDir);
  } catch (error) {
    const another = await access(join(dataDir, "PG_VERSION")).then(
      () => true,
      () => false,
    );
    if (!another) throw error;
  }
}

/** What an interrupted init of a process that is gone left behind; no server ever ran on it. */
async function removeUnfinished(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const pid = entry.startsWith(`${name}.init-`) ? Number(entry.slice(name.length + 6).split("-")[0]) : 0;
    if (pid && !isAlive(pid)) await rm(join(parent, entry), { recursive: true, force: true });
  }
}

async function syncDirectory(path: string): Promise<void> {
  if (platform() === "win32") return;
  const directory = await open(path, "r");
  await directory.sync().finally(() => directory.close());
}
