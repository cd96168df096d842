import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { EmbeddedError, errnoOf } from "../embedded-error.ts";
import { freePort } from "../free-port.ts";
import { fetchJavaMongo } from "./fetch-java-mongo.ts";

export interface ThrowawayMongo {
  /** `mongodb://127.0.0.1:<port>`, without a database. */
  url: string;
  port: number;
  /** Ends the server; what it kept is gone. */
  stop(): Promise<void>;
}

const START_WITHIN_MS = 30_000;

/**
 * A MongoDB server for tests, on `port` or a free one: a mongod on the PATH, otherwise mongo-java-server, which speaks the protocol of
 * MongoDB 5.0 without transactions, $dateTrunc, $jsonSchema and the deletion of what has expired. Throws EmbeddedError
 * `server_missing`, worded for whoever runs the tests, where there is neither.
 */
export async function startThrowawayMongo(options: { port?: number } = {}): Promise<ThrowawayMongo> {
  const port = options.port ?? (await freePort());
  return (await startMongod(port)) ?? (await startJavaMongo(port));
}

async function startMongod(port: number): Promise<ThrowawayMongo | undefined> {
  const directory = await mkdtemp(join(tmpdir(), "dewy-mongo-"));
  const forget = () => rm(directory, { recursive: true, force: true });
  const child = spawn(
    "mongod",
    ["--dbpath", directory, "--bind_ip", "127.0.0.1", "--port", String(port), "--nounixsocket"],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  try {
    await ready(child, /Waiting for connections/);
  } catch (error) {
    await forget();
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
  return running(child, port, forget);
}

async function startJavaMongo(port: number): Promise<ThrowawayMongo> {
  const place = await fetchJavaMongo();
  const child = spawn("java", ["-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", "lib/*:.", "Main", String(port)], {
    cwd: place,
    stdio: ["pipe", "pipe", "ignore"],
  });
  await ready(child, /^port /);
  return running(child, port);
}

/** Resolves with the line that says that `child` serves. */
async function ready(child: ChildProcess, says: RegExp): Promise<void> {
  const patience = AbortSignal.timeout(START_WITHIN_MS);
  const failed = once(child, "exit", { signal: patience }).then(([code]) => {
    throw new EmbeddedError("start_failed", `The MongoDB server ended at its start (code ${code}).`);
  });
  const said = (async () => {
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      if (says.test(line)) return;
    }
    return failed;
  })();
  try {
    await Promise.race([said, failed]);
  } catch (error) {
    child.kill("SIGKILL");
    if (!patience.aborted) throw error;
    throw new EmbeddedError("start_timeout", "The MongoDB server did not start in time.", { cause: error });
  } finally {
    failed.catch(() => {});
    said.catch(() => {});
  }
  // Read on, or a full pipe stops the server.
  child.stdout?.resume();
}

function running(child: ChildProcess, port: number, after: () => Promise<void> = async () => {}): ThrowawayMongo {
  const ended = once(child, "exit");
  return {
    url: `mongodb://127.0.0.1:${port}`,
    port,
    async stop() {
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await ended;
      await after();
    },
  };
}
