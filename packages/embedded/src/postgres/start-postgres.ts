import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedError, wordSystemError } from "../embedded-error.ts";
import { usableBinaries } from "./binaries.ts";
import { shopName } from "./ensure-shop-database.ts";
import { type Hold, holdServer } from "./hold-server.ts";
import { initCluster } from "./init-cluster.ts";
import { inspectCluster } from "./inspect-cluster.ts";
import { launchServer } from "./launch-server.ts";
import { readPostmasterPid } from "./postmaster-pid.ts";
import { privateBase } from "./private-home.ts";
import { readSecrets } from "./secrets.ts";
import { logPath } from "./server-log.ts";
import { requireEntrance, serverUser } from "./server-user.ts";
import { type Settings, serverSettings, socketPath } from "./settings.ts";
import { stopServer } from "./stop-server.ts";

export type StartPostgresOptions = {
  /** The cluster's directory; made when it is absent or empty. Its log lies beside it, `<dataDir>.log`. */
  dataDir: string;
  /** false for tests alone: a power loss may then destroy the data. */
  fsync?: boolean;
  /** Where it listens when it is started here; a free port unless said. */
  port?: number;
  /** Told in a few words what takes time, and that a server which stopped by itself is started again. */
  onProgress?: (message: string) => void;
  /** Settings of postgresql.conf on top of ours; they count for the process that starts the server. */
  extraConfig?: Settings;
};

export type EmbeddedPostgres = {
  /** Of the database "dewy", on 127.0.0.1, with its password. */
  url: string;
  /** The same by the server's socket: a statement costs both ends a third less than by TCP. `url` again where there is no socket. */
  socketUrl: string;
  dataDir: string;
  /** Whether the server was running already. */
  attached: boolean;
  /** Ends this process's use; the last process to do so stops the server. Close your own connections first. */
  stop(): Promise<void>;
};

const attachLimit = 60_000;

/**
 * Attaches to the server of `dataDir`, or starts it, or makes it. Any number of processes may do so at the same time.
 * Throws EmbeddedError, whose message is one sentence.
 */
export async function startPostgres(options: StartPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (error) {
    throw wordSystemError(error, options.dataDir);
  }
}

async function start(options: StartPostgresOptions): Promise<EmbeddedPostgres> {
  const { fsync = true, port, onProgress: report = () => {}, extraConfig } = options;
  const dataDir = resolve(options.dataDir);
  const user = await serverUser(dataDir);
  if (dataDir.startsWith(`${privateBase}/`))
    report(`PostgreSQL's user cannot enter this private directory: data and programs live in ${dirname(dataDir)}`);
  const binaries = await usableBinaries(user);
  const settings = { ...serverSettings({ dataDir, fsync }), ...extraConfig };
  const launch = { dataDir, binaries, user, settings, report };
  // Whoever uses it knows its address, so it must come back to its port.
  const revive = async (port: number) => {
    report("PostgreSQL stopped by itself: starting it again …");
    try {
      if ((await launchServer({ ...launch, port })) === "ready") report("PostgreSQL runs again");
    } catch (error) {
      report(error instanceof EmbeddedError ? error.message : String(error));
    }
  };
  let started = false;
  for (const deadline = Date.now() + attachLimit; Date.now() < deadline; await sleep(25)) {
    if ((await inspectCluster(dataDir, binaries.major, user)) === "absent") {
      report("Making the database …");
      await initCluster({ dataDir, binaries, user, fsync });
    }
    const secrets = await readSecrets(dataDir);
    const running = await readPostmasterPid(dataDir);
    const hold = running ? await holdServer({ dataDir, port: running.port, secrets, revive }) : "elsewhere";
    if (running && typeof hold !== "string")
      return handle({ dataDir, port: running.port, password: secrets.dewy, hold, attached: !started, binaries });
    if (hold === "busy") continue;
    if (user) await requireEntrance(user, dirname(dataDir));
    started = (await launchServer({ ...launch, port })) === "ready";
    // Another server is just coming up or going down.
    if (!started) await sleep(150);
  }
  throw new EmbeddedError("start_timeout", `PostgreSQL did not become ready in time: see ${logPath(dataDir)}.`);
}

function handle(server: {
  dataDir: string;
  port: number;
  password: string;
  hold: Hold;
  attached: boolean;
  binaries: { pgCtl: string };
}): EmbeddedPostgres {
  const { dataDir, port, password, hold, attached, binaries } = server;
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    if (await hold.release()) await stopServer(dataDir, binaries.pgCtl);
  };
  const url = `postgres://${shopName}:${password}@127.0.0.1:${port}/${shopName}`;
  return {
    url,
    socketUrl: existsSync(socketPath(dataDir, port)) ? `${url}?host=${encodeURIComponent(dataDir)}` : url,
    dataDir,
    attached,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}
