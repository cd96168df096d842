import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freshDatabase, sql } from "@dewy/api/testing";
import { expect, onTestFinished, test } from "vitest";
import { childEnvironment } from "./env.ts";

const start = fileURLToPath(new URL("./start.ts", import.meta.url));

async function tempDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "dewy-start-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** Runs `npm start`'s program to its end. */
async function run(env: Record<string, string>) {
  const child = spawn(process.execPath, [start], {
    env: childEnvironment({ NODE_ENV: "", DATABASE_URL: "", PORT: String(await freePort()), ...env }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stdout.resume();
  child.stderr.on("data", (chunk) => (errors += chunk));
  const [code] = await once(child, "exit");
  return { code, errors };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

function expectOneSentence({ code, errors }: { code: number; errors: string }, words: RegExp) {
  expect(errors).toMatch(words);
  expect(errors.trim().split("\n")).toHaveLength(1);
  expect(errors).not.toMatch(/^\s+at |node:internal|Error:/m);
  expect(code).toBe(1);
}

test("a busy port", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const { port } = other.address() as { port: number };
  const dir = await tempDir();
  expectOneSentence(await run({ PORT: String(port), DATA_DIR: dir }), new RegExp(`^Port ${port} is in use`));
});

test("a value that cannot be", async () => {
  expectOneSentence(await run({ PORT: "eighty" }), /^PORT must be a port/);
});

test("an unreachable DATABASE_URL; its password is not told", async () => {
  const url = `postgres://dewy:hidden@127.0.0.1:${await freePort()}/dewy`;
  const ended = await run({ DATABASE_URL: url, DATA_DIR: await tempDir() });
  expectOneSentence(ended, /^The database at 127\.0\.0\.1:\d+ \(DATABASE_URL\) cannot be reached/);
  expect(ended.errors).not.toContain("hidden");
});

test("a database that is not there", async () => {
  const fresh = await freshDatabase();
  onTestFinished(() => fresh.drop());
  const url = new URL(fresh.url);
  url.pathname = "/no_such_database";
  expectOneSentence(await run({ DATABASE_URL: url.href, DATA_DIR: await tempDir() }), /has no database of that name/);
});

test("a database newer than the code, and nothing is deleted", async () => {
  const fresh = await freshDatabase();
  onTestFinished(() => fresh.drop());
  await sql`insert into kysely_migration (name, timestamp) values ('999-future', 'now')`.execute(fresh.db);
  expectOneSentence(
    await run({ DATABASE_URL: fresh.url, DATA_DIR: await tempDir() }),
    /newer version of Dewy \(999-future\)/,
  );
  const { rows } = await sql<{ name: string }>`select name from kysely_migration where name = '999-future'`.execute(
    fresh.db,
  );
  expect(rows).toHaveLength(1);
});

test("the data of another PostgreSQL version", async () => {
  const dir = await tempDir();
  await mkdir(join(dir, "postgres"), { recursive: true });
  await writeFile(join(dir, "postgres", "PG_VERSION"), "12\n");
  expectOneSentence(await run({ DATA_DIR: dir }), /version 12|PostgreSQL 12/);
});
