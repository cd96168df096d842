import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { isAlive, readPostmasterPid } from "./postmaster-pid.ts";
import { startPostgres } from "./start-postgres.ts";
import { anotherProcess, makePlace, query, testPlace } from "./test-place.ts";

async function start(dataDir: string, options: { fsync?: boolean } = { fsync: false }) {
  const server = await startPostgres({ dataDir, ...options });
  onTestFinished(() => server.stop());
  return server;
}

// Most tests share one cluster that each leaves stopped; making one takes most of a second.
let shared: string;
beforeAll(async () => {
  shared = join(await makePlace(), "postgres");
  const server = await startPostgres({ dataDir: shared, fsync: false });
  await query(server.url, "create table kept as select 42 as answer");
  await server.stop();
});
afterAll(() => rm(join(shared, ".."), { recursive: true, force: true }));

const kept = (url: string) => query(url, "select answer from kept").then((rows) => rows[0]?.answer);

test("makes the database, and a restart keeps what is in it", async () => {
  const dataDir = join(await testPlace(), "postgres");
  const first = await startPostgres({ dataDir });
  expect(first.attached).toBe(false);
  await query(first.url, "create table kept as select 42 as answer");
  await first.stop();
  expect(await readPostmasterPid(dataDir)).toBeUndefined();

  const second = await start(dataDir, {});
  expect(second.attached).toBe(false);
  expect(await kept(second.url)).toBe(42);
  const settings =
    "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')";
  expect((await query(second.url, settings)).map((row) => row.setting)).toEqual(["on", "on", "on"]);
});

test("trigrams find Thai and Khmer, and the shop's role is no superuser", async () => {
  const { url } = await start(shared);
  await query(url, "create extension pg_trgm");
  const [found] = await query(
    url,
    `select show_trgm('ภาษา') as thai, show_trgm('ភាសា') as khmer,
       similarity('ครีมกันแดด', 'ครีมกันแด') as near_thai, similarity('ឡេការពារ', 'ឡេការពា') as near_khmer,
       (select rolsuper from pg_roles where rolname = current_user) as superuser`,
  );
  expect(found?.thai).not.toEqual([]);
  expect(found?.khmer).not.toEqual([]);
  expect(found?.near_thai).toBeGreaterThan(0.5);
  expect(found?.near_khmer).toBeGreaterThan(0.5);
  expect(found?.superuser).toBe(false);
});

test("a wrong password is refused and the files are private", async () => {
  const { url, socketUrl } = await start(shared);
  for (const address of [url, socketUrl]) {
    const wrong = new URL(address);
    wrong.password = "wrong";
    await expect(query(wrong.href, "select 1")).rejects.toThrow("password authentication failed");
  }
  expect((await stat(shared)).mode & 0o777).toBe(0o700);
  expect((await stat(join(shared, "dewy-secrets.json"))).mode & 0o777).toBe(0o600);
});

test("it listens on a socket too, where its path is short and simple enough", async () => {
  const where = "select inet_server_port() is null as socket";
  const near = await start(shared);
  expect(await query(near.socketUrl, where)).toEqual([{ socket: true }]);
  expect(await query(near.url, where)).toEqual([{ socket: false }]);
  const far = await start(join(shared, "..", `far ${"away".repeat(20)}`));
  expect(far.socketUrl).toBe(far.url);
});

test("whoever comes later attaches, and the last to leave stops the server", async () => {
  const owner = await startPostgres({ dataDir: shared, fsync: false });
  const script = await startPostgres({ dataDir: shared, fsync: false });
  expect(script).toMatchObject({ attached: true, url: owner.url });
  await script.stop();
  expect(await query(owner.url, "select 1 as one")).toEqual([{ one: 1 }]);

  const later = await start(shared);
  await owner.stop();
  expect(await query(later.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await later.stop();
  await expect(query(later.url, "select 1")).rejects.toThrow();
});

test("the server outlives a kill -9 of the whole process group; the next start attaches and then owns it", async () => {
  const first = await anotherProcess(shared);
  const { url } = await first.started;
  await first.kill("SIGKILL");

  const next = await start(shared);
  expect(next).toMatchObject({ attached: true, url });
  expect(await kept(next.url)).toBe(42);
  await next.stop();
  expect(await readPostmasterPid(shared)).toBeUndefined();
});

test("Ctrl-C reaches the terminal's process group but not the server", async () => {
  const server = await anotherProcess(shared);
  const { url } = await server.started;
  await server.kill("SIGINT");
  expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }]);
  expect((await start(shared)).attached).toBe(true);
});

test("several starts at the same time make one cluster and one server", async () => {
  const dataDir = join(await testPlace(), "postgres");
  const others = await Promise.all([anotherProcess(dataDir), anotherProcess(dataDir)]);
  const servers = await Promise.all([start(dataDir), start(dataDir), ...others.map((other) => other.started)]);
  expect(new Set(servers.map((server) => server.url)).size).toBe(1);
  expect(servers.filter((server) => !server.attached)).toHaveLength(1);
  expect((await readdir(join(dataDir, ".."))).sort()).toEqual(["postgres", "postgres.log"]);
});

test("a start that meets a server going down waits and starts it again", async () => {
  const leaving = await startPostgres({ dataDir: shared, fsync: false });
  const [, arrived] = await Promise.all([leaving.stop(), start(shared)]);
  expect(await kept(arrived.url)).toBe(42);
});

test("a claim survives the server's own restart after a crash of one of its processes", async () => {
  const owner = await start(shared);
  const victim = new pg.Client({ connectionString: owner.url });
  victim.on("error", () => {});
  await victim.connect();
  const claims = "select pid from pg_locks where locktype = 'advisory' and mode = 'ShareLock'";
  const [before] = await query(owner.url, claims);
  const { rows } = await victim.query("select pg_backend_pid() as pid");
  process.kill(rows[0].pid, "SIGKILL");
  // The claim from before the crash may be there for a moment yet.
  const isNew = ({ pid }: { pid?: unknown }) => pid !== before?.pid;
  const claimedAgain = async () => (await query(owner.url, claims).catch(() => [])).filter(isNew);
  await expect.poll(claimedAgain, { timeout: 10_000 }).toHaveLength(1);
  const script = await startPostgres({ dataDir: shared, fsync: false });
  await script.stop();
  expect(await query(owner.url, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a server that dies by itself is started again where it was, by who uses it, and then stopped by them", async () => {
  const said: string[] = [];
  const server = await startPostgres({ dataDir: shared, fsync: false, onProgress: (message) => said.push(message) });
  const dead = await readPostmasterPid(shared);
  process.kill(dead?.pid ?? 0, "SIGKILL");
  await expect.poll(() => kept(server.url).catch(() => "away"), { timeout: 15_000 }).toBe(42);
  expect((await readPostmasterPid(shared))?.pid).not.toBe(dead?.pid);
  expect(said).toEqual(["PostgreSQL stopped by itself: starting it again …", "PostgreSQL runs again"]);
  await server.stop();
  expect(await readPostmasterPid(shared)).toBeUndefined();
});

test("data survives a killed server whose process number another program now has", async () => {
  const server = await startPostgres({ dataDir: shared, fsync: false });
  const running = await readPostmasterPid(shared);
  const pidFile = join(shared, "postmaster.pid");
  const left = await readFile(pidFile, "utf8");
  if (!running) throw new Error("no postmaster.pid");
  process.kill(running.pid, "SIGKILL");
  await expect.poll(() => isAlive(running.pid)).toBe(false);
  await server.stop();

  const { uid, gid } = await stat(shared);
  const bystander = spawn("sleep", ["60"], { uid, gid, cwd: "/" });
  onTestFinished(() => void bystander.kill());
  await writeFile(pidFile, left.replace(String(running.pid), String(bystander.pid)));
  const next = await start(shared);
  expect(next.attached).toBe(false);
  expect(await kept(next.url)).toBe(42);
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  await next.stop();

  await writeFile(pidFile, "");
  expect(await kept((await start(shared)).url)).toBe(42);
}, 30_000);

test("an init that was killed half-way is made again, and leaves nothing behind", async () => {
  const place = await testPlace();
  const dataDir = join(place, "postgres");
  const killed = await anotherProcess(dataDir);
  killed.started.catch(() => {});
  const unfinished = async () => (await readdir(place)).filter((name) => name.includes(".init-"));
  await expect.poll(unfinished, { interval: 5, timeout: 5000 }).toHaveLength(1);
  await sleep(100);
  await killed.kill("SIGKILL");
  expect(await readdir(place)).not.toContain("postgres");
  expect((await start(dataDir)).attached).toBe(false);
  expect(await unfinished()).toEqual([]);
});

test("data of another PostgreSQL version, or of no PostgreSQL, is refused in one sentence and left alone", async () => {
  await writeFile(join(shared, "PG_VERSION"), "17\n");
  onTestFinished(() => writeFile(join(shared, "PG_VERSION"), "18\n"));
  const before = await readdir(shared);
  await expect(startPostgres({ dataDir: shared })).rejects.toMatchObject({
    code: "wrong_version",
    message: expect.stringMatching(/made by PostgreSQL 17 and this version runs PostgreSQL 18/),
  });
  expect(await readdir(shared)).toEqual(before);

  const foreign = join(await testPlace(), "postgres");
  await mkdir(foreign);
  await writeFile(join(foreign, "photo.jpg"), "mine");
  await expect(startPostgres({ dataDir: foreign })).rejects.toMatchObject({ code: "not_a_cluster" });
  await writeFile(join(foreign, "PG_VERSION"), "18\n");
  await expect(startPostgres({ dataDir: foreign })).rejects.toMatchObject({ code: "damaged" });
  expect((await readdir(foreign)).sort()).toEqual(["PG_VERSION", "photo.jpg"]);
});

test("a failing start quotes the server", async () => {
  await expect(startPostgres({ dataDir: shared, extraConfig: { max_connections: "many" } })).rejects.toMatchObject({
    code: "start_failed",
    message: expect.stringContaining('invalid value for parameter "max_connections": "many"'),
  });
});

test("works under spaces and Khmer letters, in an empty directory that exists", async () => {
  const dataDir = join(await testPlace("ហាង ថែរក្សា ស្បែក '1' "), "my data");
  await mkdir(dataDir);
  const { url } = await start(dataDir);
  expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a place that cannot be a directory is one sentence", async () => {
  const file = join(await testPlace(), "file");
  await writeFile(file, "");
  await expect(startPostgres({ dataDir: join(file, "postgres") })).rejects.toMatchObject({ code: "not_writable" });
});
