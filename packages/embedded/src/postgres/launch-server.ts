import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { diskFull, EmbeddedError, saysDiskFull } from "../embedded-error.ts";
import { freePort } from "../free-port.ts";
import type { Binaries } from "./binaries.ts";
import { readPostmasterPid, removeStalePostmasterPid } from "./postmaster-pid.ts";
import { logPath, meaningfulLine, openLog, readSince, type ServerLog } from "./server-log.ts";
import { serverProcess } from "./server-process.ts";
import type { ServerUser } from "./server-user.ts";
import type { Settings } from "./settings.ts";

type Launch = {
  dataDir: string;
  binaries: Binaries;
  user: ServerUser | undefined;
  settings: Settings;
  /** Where it listens; any free port unless said. */
  port?: number | undefined;
  report: (message: string) => void;
};

const portAttempts = 5;
const recoveryLimit = 10 * 60_000;

/**
 * Starts a server on the cluster at `dataDir` and resolves when it accepts connections. "occupied" means that PostgreSQL's
 * own interlock found another server at work on the same data: nothing was started.
 */
export async function launchServer(launch: Launch): Promise<"ready" | "occupied"> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await launchOnce(launch, launch.port ?? (await freePort()));
    if (outcome === "ready") return outcome;
    if (outcome === "occupied") {
      if (attempt < portAttempts && (await removeStalePostmasterPid(launch.dataDir))) continue;
      return outcome;
    }
    // Somebody took the port between our look and the server's bind.
    if (attempt >= portAttempts)
      throw new EmbeddedError(
        "port_taken",
        launch.port === undefined
          ? "PostgreSQL found no free port on 127.0.0.1: see which programs hold them."
          : `PostgreSQL cannot listen on port ${launch.port} of 127.0.0.1: another program holds it.`,
      );
  }
}

async function launchOnce(launch: Launch, port: number): Promise<"ready" | "occupied" | "port_taken"> {
  const log = await openLog(launch.dataDir);
  try {
    const child = await spawnServer(launch, port, log);
    const started = Date.now();
    let patient = false;
    while (child.exitCode === null && child.signalCode === null) {
      const running = await readPostmasterPid(launch.dataDir);
      if (running?.pid === child.pid && running?.ready) return "ready";
      const waited = Date.now() - started;
      if (waited > 3000 && !patient) launch.report("PostgreSQL is still starting: it repairs after an unclean stop …");
      patient ||= waited > 3000;
      if (waited > recoveryLimit) throw await startTimeout(child, launch.dataDir);
      await sleep(10);
    }
    return explainExit(await readSince(log), child, launch.dataDir);
  } finally {
    await log.file.close();
  }
}

/** In a session of its own: Ctrl-C in a terminal reaches the whole foreground group, and the shop must drain first. */
async function spawnServer({ dataDir, binaries, user, settings }: Launch, port: number, log: ServerLog) {
  const options = Object.entries({ ...settings, port }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(binaries.postgres, ["-D", dataDir, ...options], {
    ...serverProcess(user),
    detached: true,
    stdio: ["ignore", log.file.fd, log.file.fd],
  });
  try {
    await once(child, "spawn");
  } catch (cause) {
    throw new EmbeddedError(
      "binaries_missing",
      `PostgreSQL cannot be run from ${binaries.postgres}: run npm ci again.`,
      {
        cause,
      },
    );
  }
  child.unref();
  return child;
}

function explainExit(text: string, child: ChildProcess, dataDir: string): "occupied" | "port_taken" {
  // Another start writes to the same log.
  const own = text.split("\n").filter((line) => line.includes(`[${child.pid}]`));
  const said = own.length > 0 ? own.join("\n") : text;
  if (/lock file ".*" already exists|lock file ".*" is empty|pre-existing shared memory block/.test(said))
    return "occupied";
  if (/could not create any TCP\/IP sockets|could not bind/.test(said)) return "port_taken";
  // Said by a child of the server's, under a number of its own.
  if (saysDiskFull(text)) throw diskFull(dataDir);
  const why = meaningfulLine(said);
  throw new EmbeddedError("start_failed", `PostgreSQL did not start: ${why} (more in ${logPath(dataDir)}).`);
}

async function startTimeout(child: ChildProcess, dataDir: string): Promise<EmbeddedError> {
  child.kill("SIGINT");
  return new EmbeddedError("start_timeout", `PostgreSQL did not become ready in time: see ${logPath(dataDir)}.`);
}
