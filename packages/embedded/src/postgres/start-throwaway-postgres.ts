import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { usableBinaries } from "./binaries.ts";
import { holdServer } from "./hold-server.ts";
import { isAlive, readPostmasterPid } from "./postmaster-pid.ts";
import { readSecrets } from "./secrets.ts";
import { serverUser } from "./server-user.ts";
import type { Settings } from "./settings.ts";
import { type EmbeddedPostgres, startPostgres } from "./start-postgres.ts";
import { stopServer } from "./stop-server.ts";

const prefix = "dewy-throwaway-";

/**
 * A server for one test run, without fsync, in a temporary directory that `stop()` removes. It also removes the servers of
 * earlier runs that were killed before they could stop theirs.
 */
export async function startThrowawayPostgres(options: { extraConfig?: Settings } = {}): Promise<EmbeddedPostgres> {
  await removeAbandoned().catch(() => {});
  const directory = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  // As root the server runs as another user, who must enter.
  await chmod(directory, 0o755);
  const server = await startPostgres({ ...options, dataDir: join(directory, "postgres"), fsync: false });
  return {
    ...server,
    async stop() {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function removeAbandoned(): Promise<void> {
  for (const entry of await readdir(tmpdir())) {
    const pid = entry.startsWith(prefix) ? Number(entry.slice(prefix.length).split("-")[0]) : 0;
    if (!pid || isAlive(pid)) continue;
    const directory = join(tmpdir(), entry);
    if (await stopAbandoned(join(directory, "postgres"))) await rm(directory, { recursive: true, force: true });
  }
}

/** Whether nothing works there any more. */
async function stopAbandoned(dataDir: string): Promise<boolean> {
  const running = await readPostmasterPid(dataDir);
  if (!running) return true;
  const hold = await holdServer({ dataDir, port: running.port, secrets: await readSecrets(dataDir) });
  if (typeof hold === "string") return hold === "elsewhere";
  const last = await hold.release();
  if (last) await stopServer(dataDir, (await usableBinaries(await serverUser(dataDir))).pgCtl);
  return last;
}
