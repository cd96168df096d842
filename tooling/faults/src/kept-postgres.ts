import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDb, migrate } from "@dewy/db";
import type { FreshDatabase } from "@dewy/db/testing";
import { freePort, startPostgres } from "@dewy/embedded";

export interface KeptPostgres {
  /** Its database, migrated, as tests want it. */
  database: FreshDatabase;
  /** Ends every connection, writes everything and is gone. */
  stopServer(): Promise<void>;
  /** Comes back where it was; resolves when it lets in. */
  startServer(): Promise<void>;
  /** Stops every process of the server as they stand, and lets them go on: whoever asks meanwhile is not told anything. */
  pause(): Promise<void>;
  resume(): void;
}

/** A PostgreSQL as shops have it, fsync and all, of a fault's own, which stops and starts it; `database.drop()` ends it. */
export async function keptPostgres(): Promise<KeptPostgres> {
  // Named as a throwaway server's, which a later run removes where this one could not.
  const directory = await mkdtemp(join(tmpdir(), `dewy-throwaway-${process.pid}-`));
  // As root the server runs as another user, who must enter.
  await chmod(directory, 0o755);
  const options = { dataDir: join(directory, "postgres"), port: await freePort() };
  let server = await startPostgres(options);
  let paused: number[] = [];
  const db = createDb({ url: server.url });
  await migrate(db);
  const signal = (name: NodeJS.Signals) => {
    for (const pid of paused) process.kill(pid, name);
  };
  return {
    database: {
      url: server.url,
      db,
      queries: [],
      async drop() {
        await db.destroy();
        await server.stop();
        await rm(directory, { recursive: true, force: true });
      },
    },
    stopServer: () => server.stop(),
    async startServer() {
      server = await startPostgres(options);
    },
    async pause() {
      const [postmaster = ""] = (await readFile(join(options.dataDir, "postmaster.pid"), "utf8")).split("\n");
      // First who makes new ones.
      process.kill(Number(postmaster), "SIGSTOP");
      paused = [Number(postmaster), ...(await childrenOf(postmaster))];
      signal("SIGSTOP");
    },
    resume() {
      signal("SIGCONT");
      paused = [];
    },
  };
}

/** By Linux's /proc: not every image has `ps`. */
async function childrenOf(parent: string): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
  // `<pid> (<name>) <state> <parent> …`
  return stats
    .filter((stat) => stat.slice(stat.lastIndexOf(")")).split(" ")[2] === parent)
    .map((stat) => Number.parseInt(stat, 10));
}
