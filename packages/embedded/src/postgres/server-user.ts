import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { EmbeddedError } from "../embedded-error.ts";

const run = promisify(execFile);

/** The account that PostgreSQL runs under when this process is root, which PostgreSQL refuses to be. */
export type ServerUser = { uid: number; gid: number; name: string };

export const helperName = "dewy-postgres";

/** undefined unless this process is root; then the owner of the data, or the helper account, made when it is missing. */
export async function serverUser(dataDir: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(dataDir).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `id ${owner.uid}` };
  return (await findHelper()) ?? (await makeHelper());
}

/** Someone without rights: the helper account, or while it does not exist, any account that owns nothing. */
export async function someoneElse(): Promise<ServerUser> {
  return (await findHelper()) ?? { uid: 65534, gid: 65534, name: "nobody" };
}

/** Whether `user` can start the program at `path`: every directory above it, the file, its libraries. */
export async function canRun(user: ServerUser, path: string): Promise<boolean> {
  return succeeds(user, path, ["--version"]);
}

/** Whether `user` can enter `directory` and all above it. */
export async function canEnter(user: ServerUser, directory: string): Promise<boolean> {
  return succeeds(user, "/bin/sh", ["-c", 'cd -- "$1"', "sh", directory]);
}

export async function requireEntrance(user: ServerUser, directory: string): Promise<void> {
  if (await canEnter(user, directory)) return;
  const message = `PostgreSQL does not run as root, and the user it runs as (${user.name}) cannot enter ${directory}.`;
  throw new EmbeddedError("private_directory", message);
}

async function succeeds({ uid, gid }: ServerUser, program: string, args: string[]): Promise<boolean> {
  return run(program, args, { uid, gid, cwd: "/" }).then(
    () => true,
    () => false,
  );
}

async function findHelper(): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", helperName]), run("id", ["-g", helperName])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout), name: helperName };
  } catch {
    return undefined;
  }
}

async function makeHelper(): Promise<ServerUser> {
  const args = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"];
  let cause: unknown;
  // Another start may be making it too: useradd then finds the name taken or the file locked.
  for (let attempt = 0; attempt < 5; attempt++) {
    await run("useradd", [...args, "--shell", "/usr/sbin/nologin", helperName]).catch((error) => {
      cause = error;
    });
    const helper = await findHelper();
    if (helper) return helper;
    await sleep(100);
  }
  const message = `PostgreSQL does not run as root and the user ${helperName} could not be made: start as an ordinary user.`;
  throw new EmbeddedError("no_server_user", message, { cause });
}
