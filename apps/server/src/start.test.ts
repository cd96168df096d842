import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freshDatabase, sql } from "@dewy/api/testing";
import { freePort } from "@dewy/embedded";
import { expect, onTestFinished, test, vi } from "vitest";
import { childEnvironment } from "./env.ts";

// The first of them builds what is not built.
vi.setConfig({ testTimeout: 120_000 });

const start = fileURLToPath(new URL("./start.ts", import.meta.url));

async function tempDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "dewy-start-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** Runs `npm start`'s program to its end. */
async function run(env: Record<string, string>) {
  const child = spawn(process.execPath, [start], {
    env: childEnvironment({
      NODE_ENV: "",
      DATABASE_URL: "",
      REDIS_URL: "",
      MONGODB_URL: "",
      PORT: String(await freePort()),
      ...env,
    }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stdout.resume();
  child.stderr.on("data", (chunk) => (errors += chunk));
  const [code] = await once(child, "exit");
  return { code, errors };
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

test("a secret that was left empty", async () => {
  const dir = await tempDir();
  const fresh = await freshDatabase();
  onTestFinished(() => fresh.drop());
  await writeFile(join(dir, "secret"), "");
  expectOneSentence(await run({ DATABASE_URL: fresh.url, DATA_DIR: dir }), /secret must hold at least 32 characters/);
});

interface Started {
  url: string;
  output(): string;
  /** As npm passes Ctrl-C on: twice within milliseconds. */
  interrupt(): void;
  ended: Promise<number | null>;
}

/** Runs `npm start`'s program until its welcome. */
async function running(env: Record<string, string>): Promise<Started> {
  const port = await freePort();
  const child = spawn(process.execPath, [start], {
    env: childEnvironment({
      NODE_ENV: "",
      DATABASE_URL: "",
      REDIS_URL: "",
      MONGODB_URL: "",
      PORT: String(port),
      ...env,
    }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  await expect.poll(() => output, { timeout: 100_000, interval: 50 }).toMatch(/Ctrl-C stops/);
  const interrupt = () => {
    child.kill("SIGINT");
    setTimeout(() => child.kill("SIGINT"), 5);
  };
  return { url: `http://127.0.0.1:${port}`, output: () => output, interrupt, ended };
}

const signIn = (url: string) =>
  fetch(`${url}/api/admin/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "owner@dewy.example", password: "dewy-demo-1" }),
  });

test("the whole shop from one command; Ctrl-C lets a request end and stops the database", async () => {
  const dir = await tempDir();
  // As root PostgreSQL runs as another user, who must get in.
  await chmod(dir, 0o755);
  const data = join(dir, "data");
  const shop = await running({ DATA_DIR: data });
  expect(shop.output()).toMatch(/Demo accounts, password dewy-demo-1/);
  for (const path of ["/", "/admin", "/admin/orders", "/api/products", "/trpc/shop.info", "/api/docs", "/readyz"]) {
    expect((await fetch(`${shop.url}${path}`)).status, path).toBe(200);
  }
  expect((await signIn(shop.url)).status).toBe(200);

  const body = JSON.stringify({ product_id: 1, quantity: 1 });
  const slow = request(`${shop.url}/api/cart/add`, {
    method: "POST",
    headers: { "content-type": "application/json", "content-length": body.length },
  });
  slow.write(body.slice(0, 5));
  await new Promise((resolve) => setTimeout(resolve, 200));
  shop.interrupt();
  await new Promise((resolve) => setTimeout(resolve, 300));
  // On a new connection: one that was kept is still answered, and then closed.
  await expect(once(request(shop.url, { agent: false }).end(), "response")).rejects.toThrow("ECONNREFUSED");
  slow.end(body.slice(5));
  const [answer] = await once(slow, "response");
  expect(answer.statusCode).toBe(200);
  answer.resume();
  expect(await shop.ended).toBe(0);
  await expect(access(join(data, "postgres", "postmaster.pid"))).rejects.toThrow();

  // The same data, where others get in: the published password opens nothing, and that is said.
  const open = await running({ DATA_DIR: data, HOST: "0.0.0.0" });
  expect(open.output()).toMatch(/published passwords open nothing here/);
  expect(open.output()).not.toContain("dewy-demo-1");
  expect((await signIn(open.url)).status).toBe(401);
  open.interrupt();
  expect(await open.ended).toBe(0);
});
