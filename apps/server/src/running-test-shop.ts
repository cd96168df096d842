import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type FreshDatabase, freshDatabase, orderRequest } from "@dewy/api/testing";
import { type Logger, pino } from "pino";
import { expect } from "vitest";
import { type Env, readEnv } from "./env.ts";
import { type BootOptions, boot, type Running } from "./main.ts";

export interface TestShop extends Running {
  fresh: FreshDatabase;
  /** A request to the running shop; `body` is sent as JSON, `cookies` as a browser would. */
  ask(method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }): Promise<Response>;
  /** A new guest's order of so many of a product; answers its number. */
  order(product_id: number, quantity: number): Promise<string>;
  /** Gets a path as it stands: fetch would resolve its dots first. */
  askRaw(path: string): Promise<{ status: number | undefined; body: string }>;
  /** Sends a request as these very bytes (text as Latin-1) on a connection of its own, and answers what came until that ended. */
  send(bytes: string | Buffer): Promise<string>;
  stop(): Promise<void>;
}

/** For tests: the API of a shop on a database of its own, on a free port, without jobs, and with pages where they are given. */
export async function runTestShop({
  env = {},
  demo = false,
  log = pino({ level: "silent" }),
  pages,
}: {
  env?: Partial<Env>;
  demo?: boolean;
  log?: Logger;
  pages?: BootOptions["pages"];
} = {}): Promise<TestShop> {
  const fresh = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "dewy-server-"));
  const running = await boot({
    env: { ...readEnv({}), PORT: 0, ROLE: "web", ...env },
    databaseUrl: fresh.url,
    dataDir,
    secret: "a-secret-for-tests-that-is-long-enough",
    demo,
    log,
    ...(pages && { pages }),
  });
  const ask: TestShop["ask"] = (method, path, { body, headers = {} } = {}) =>
    fetch(`http://127.0.0.1:${running.http?.port}${path}`, {
      method,
      headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
      redirect: "manual",
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  return {
    ...running,
    fresh,
    ask,
    async order(product_id, quantity) {
      const added = await ask("POST", "/api/cart/add", { body: { product_id, quantity } });
      const placed = await ask("POST", "/api/orders", { headers: { cookie: cookiesOf(added) }, body: orderRequest() });
      expect(placed.status).toBe(201);
      return ((await placed.json()) as { order_number: string }).order_number;
    },
    async askRaw(path) {
      const asked = request({ port: running.http?.port, path, agent: false }).end();
      const [response] = (await once(asked, "response")) as [IncomingMessage];
      return { status: response.statusCode, body: await text(response) };
    },
    async send(bytes) {
      const socket = connect(running.http?.port ?? 0, "127.0.0.1");
      let answer = "";
      socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
      // A server that has said no need not read on.
      socket.on("error", () => {});
      socket.write(bytes, "latin1");
      await new Promise((resolve) => socket.once("close", resolve));
      return answer;
    },
    async stop() {
      await running.close();
      await fresh.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The cookies that an answer set, as the next request sends them. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
