import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { onTestFinished } from "vitest";

/** A temporary directory that the server's user can enter. */
export async function makePlace(name = ""): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), `dewy-embedded-${name}`));
  await chmod(directory, 0o755);
  return directory;
}

/** The same, removed after the test. */
export async function testPlace(name?: string): Promise<string> {
  const directory = await makePlace(name);
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** Runs one statement on its own connection and answers its rows. */
export async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Another process, leader of its own group, that starts or attaches and says so; `kill` sends to the whole group, as a terminal does. */
export async function anotherProcess(dataDir: string) {
  const module = JSON.stringify(new URL("./start-postgres.ts", import.meta.url));
  const script = `
    const { startPostgres } = await import(${module});
    const { url, attached } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, fsync: false });
    console.log(JSON.stringify({ url, attached }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const started = once(child.stdout, "data").then(([line]): { url: string; attached: boolean } =>
    JSON.parse(String(line)),
  );
  const ended = once(child, "exit");
  const kill = async (signal: NodeJS.Signals) => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, signal);
    await ended;
  };
  onTestFinished(() => kill("SIGKILL"));
  return { started, kill };
}
