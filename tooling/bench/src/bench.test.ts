import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fireRequests } from "./load/fire-requests.ts";
import { runBench } from "./run-bench.ts";

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "dewy-bench-test-"));
  await chmod(dataDir, 0o755);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test("a small bench runs, checks what it is answered and fills its table", { timeout: 60_000 }, async () => {
  const few = { products: 200, orders: 300 };
  const rows = await runBench({
    names: ["list.uncached.rest", "checkout"],
    sizes: { small: few, large: few, orders: few },
    rounds: 1,
    seconds: 1,
    data: join(dataDir, "postgres"),
    fresh: false,
    say: () => {},
  });
  expect(rows.map(({ name, errors }) => ({ name, errors }))).toEqual([
    { name: "list.uncached.rest", errors: [] },
    { name: "checkout", errors: [] },
  ]);
  for (const { rate, value, p99 } of rows) {
    expect(rate).toBeGreaterThan(0);
    expect(value).toBeGreaterThan(0);
    expect(p99).toBeGreaterThan(0);
  }
});

test("an answer that is not what was asked for is an error", async () => {
  const server = createServer((_, response) => response.end('{"page":1}')).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fire = (expected: string, status = 200, expectHeaders = {}) =>
    fireRequests({ url, seconds: 1, lanes: [[{ path: "/", status, expect: [expected], expectHeaders }]] });
  try {
    expect((await fire('"page":1')).errors).toEqual([]);
    expect((await fire('"page":2')).errors[0]).toContain('wanted 200 with "page":2');
    expect((await fire('"page":1', 201)).errors[0]).toContain("GET /: 200");
    expect((await fire("", 200, { etag: "a" })).errors[0]).toContain("with etag: a");
  } finally {
    server.close();
  }
});

test("names that nothing has are refused with those that there are", async () => {
  const options = { rounds: 1, seconds: 1, data: undefined, fresh: false, say: () => {} };
  const none = { products: 0, orders: 0 };
  const sizes = { small: none, large: none, orders: none };
  await expect(runBench({ ...options, names: ["nothing"], sizes })).rejects.toThrow(
    /Nothing is called nothing: start, /,
  );
});
