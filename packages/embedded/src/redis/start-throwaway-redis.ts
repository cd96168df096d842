import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { EmbeddedError, errnoOf } from "../embedded-error.ts";
import { freePort } from "../free-port.ts";

export interface ThrowawayRedis {
  /** `redis://127.0.0.1:<port>` */
  url: string;
  port: number;
  /** Where a server with `persist` keeps its data; start another on it, on the same port, and it comes back as it was. */
  dir: string;
  /** The server's process answers nothing until `resume`; connections stay open. */
  pause(): void;
  resume(): void;
  /** Writes what it holds to `dir`. */
  save(): Promise<void>;
  /** Ends the server, as a crash does: what was not saved is lost. */
  kill(): Promise<void>;
  /** Ends the server and removes `dir`. */
  stop(): Promise<void>;
}

export interface ThrowawayRedisOptions {
  port?: number;
  /** Keeps what SAVE wrote. Off: nothing is written to the disk. */
  persist?: boolean;
  /** Data of a server that was killed. */
  dir?: string;
  /** How many databases it has, each with its own keys. */
  databases?: number;
}

const START_WITHIN_MS = 10_000;

/** A Redis server for tests: the `redis-server` on the PATH. Throws EmbeddedError `server_missing` where there is none. */
export async function startThrowawayRedis(options: ThrowawayRedisOptions = {}): Promise<ThrowawayRedis> {
  const port = options.port ?? (await freePort());
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), "dewy-redis-")));
  const settings = { bind: "127.0.0.1", port, dir, save: '""', databases: options.databases ?? 16 };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  // Without persistence a file that is there is not read either.
  if (!options.persist) args.push("--dbfilename", `none-${port}.rdb`);
  const child = spawn("redis-server", args, { stdio: ["ignore", "pipe", "ignore"] });
  const ended = once(child, "exit");
  ended.catch(() => {});
  const stopWithUs = () => child.kill("SIGKILL");
  process.once("exit", stopWithUs);
  const kill = async () => {
    process.off("exit", stopWithUs);
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await ended;
  };
  try {
    await ready(child);
  } catch (error) {
    child.kill("SIGKILL");
    await rm(dir, { recursive: true, force: true });
    throw errnoOf(error) === "ENOENT"
      ? new EmbeddedError("server_missing", "No Redis server: there is no redis-server on the PATH.", { cause: error })
      : error;
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    dir,
    pause: () => void child.kill("SIGSTOP"),
    resume: () => void child.kill("SIGCONT"),
    save: () => save(port),
    kill,
    async stop() {
      await kill();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Resolves when the server says that it serves. */
async function ready(child: ChildProcess): Promise<void> {
  await once(child, "spawn");
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const patience = setTimeout(() => lines.close(), START_WITHIN_MS);
  const said: string[] = [];
  try {
    for await (const line of lines) {
      said.push(line);
      if (/Ready to accept connections/.test(line)) return;
    }
    throw new EmbeddedError("start_failed", `The Redis server did not start: ${said.slice(-3).join(" ")}`);
  } finally {
    clearTimeout(patience);
    // Read on, or a full pipe stops the server.
    child.stdout?.resume();
  }
}

async function save(port: number): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  socket.write("SAVE\r\n");
  const [reply] = await once(socket, "data");
  socket.destroy();
  if (String(reply) !== "+OK\r\n") throw new Error(`SAVE: ${reply}`);
}
