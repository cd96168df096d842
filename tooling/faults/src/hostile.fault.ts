import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type BehindTheScenes, behindTheScenes } from "./behind-the-scenes.ts";
import { type Crowd, crowd } from "./crowd.ts";
import { type Asked, quantile, saturate } from "./load.ts";
import { openFiles, residentMb, watchMemory } from "./process-memory.ts";
import { rawClient } from "./raw-client.ts";
import { report } from "./report.ts";
import { eventually, type ShopProcess, startShop } from "./shop-process.ts";
import { isFull, size } from "./size.ts";

const CLIENTS = size({ short: 100, full: 1_000 });
const IDLE = size({ short: 1_000, full: 10_000 });
const KEYS = size({ short: 3_000, full: 100_000 });
/** What memory may have grown by at the end of a fault, caches filled. */
const GROWTH_MB = 150;
const HEADERS_WITHIN_MS = 17_000;
const BODY_WITHIN_MS = 37_000;
const SLOW_TEST = size({ short: 60_000, full: 600_000 });

let scenes: BehindTheScenes;
let shop: ShopProcess;
let shoppers: Crowd;
beforeAll(async () => {
  scenes = await behindTheScenes();
  const products = await scenes.products(100, 1_000_000);
  const rows = await scenes.fresh.db.selectFrom("products").select("slug").execute();
  shoppers = crowd({ products, slugs: rows.map(({ slug }) => slug) });
  const env = {
    DATABASE_URL: scenes.databaseUrl,
    TRUST_PROXY: "1",
    PUBLIC_URL: "http://shop.test",
    SECRET: "x".repeat(40),
  };
  shop = await startShop(env, { built: true });
  await saturate(shop.url, asPassing, { connections: 16, ms: size({ short: 8_000, full: 30_000 }) });
});
afterAll(async () => {
  await shop?.stop();
  await scenes?.close();
});
afterEach(async () => expect(await scenes.books()).toEqual([]));

/** Each request comes from somewhere else, as far as the shop can see. */
let passers = 0;
const asPassing = (): Asked => {
  const asked = shoppers.next();
  const n = passers++;
  const from = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
  return { ...asked, headers: { ...asked.headers, "x-forwarded-for": from } };
};

/** Runs `fault` while two shoppers go on: none of their requests may fail. */
async function beside<Figures extends Record<string, number | string>>(
  name: string,
  fault: () => Promise<Figures>,
): Promise<void> {
  const ms = size({ short: 1_500, full: 5_000 });
  const before = await saturate(shop.url, asPassing, { connections: 2, ms });
  const mbBefore = await residentMb(shop.child);
  const memory = watchMemory(shop.child, 200);
  let isOver = false;
  const others: (typeof before)[] = [];
  const going = (async () => {
    while (!isOver) others.push(await saturate(shop.url, asPassing, { connections: 2, ms: 500 }));
  })();
  const figures = await fault().finally(async () => {
    isOver = true;
    await going;
  });
  const seen = memory.stop();
  await sleep(1_000);
  const mbAfter = await residentMb(shop.child);
  report(name, {
    ...figures,
    others_p50_ms_before: quantile(before.served, 0.5),
    others_p50_ms_beside: quantile(
      others.flatMap(({ served }) => served),
      0.5,
    ),
    others_p99_ms_before: quantile(before.served, 0.99),
    others_p99_ms_beside: quantile(
      others.flatMap(({ served }) => served),
      0.99,
    ),
    rss_before_mb: mbBefore,
    rss_most_mb: Math.max(...seen),
    rss_after_mb: mbAfter,
  });
  expect(others.flatMap(({ wrong, refused }) => [...wrong, ...refused]).slice(0, 3)).toEqual([]);
  expect(mbAfter).toBeLessThan(mbBefore + GROWTH_MB);
}

interface Plain {
  socket: Socket;
  /** All that came, as far as it was read. */
  said(): string;
  /** How long it was open, in milliseconds. */
  closed: Promise<number>;
}

/** A connection that says `text` and then nothing more. */
function plain(text: string | Buffer, { reads = true } = {}): Plain {
  const opened = performance.now();
  const { port } = new URL(shop.url);
  const socket = connect(Number(port), "127.0.0.1");
  let said = "";
  socket.on("error", () => {});
  if (reads) socket.on("data", (chunk) => (said += chunk.toString("latin1")));
  else socket.pause();
  socket.write(text);
  return {
    socket,
    said: () => said,
    closed: new Promise((resolve) => socket.once("close", () => resolve(Math.round(performance.now() - opened)))),
  };
}

const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));
const statuses = (all: Plain[]) => [...new Set(all.map(({ said }) => said().slice(9, 12) || "none"))].sort().join(" ");

test(
  "half requests are ended, and keep nobody else out",
  async () => {
    await beside(`${2 * CLIENTS} half requests`, async () => {
      const heads = many(CLIENTS, () => plain("GET /api/products HTTP/1.1\r\nhost: a\r\nx-more: "));
      const post =
        "POST /api/cart/add HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{";
      const bodies = many(CLIENTS, () => plain(post));
      const headTimes = await Promise.all(heads.map(({ closed }) => closed));
      const bodyTimes = isFull ? await Promise.all(bodies.map(({ closed }) => closed)) : [];
      for (const { socket } of bodies) socket.destroy();
      expect(Math.max(...headTimes)).toBeLessThan(HEADERS_WITHIN_MS);
      expect(Math.max(0, ...bodyTimes)).toBeLessThan(BODY_WITHIN_MS);
      expect(statuses(heads)).toBe("408");
      if (isFull) expect(statuses(bodies)).toBe("408");
      return {
        heads_ended_within_ms: Math.max(...headTimes),
        bodies_ended_within_ms: Math.max(0, ...bodyTimes),
        status: statuses(heads),
      };
    });
  },
  SLOW_TEST,
);

test(
  "who does not read is not written for without end",
  async () => {
    await beside(`${CLIENTS} clients that keep asking and read nothing`, async () => {
      const ask = "GET /api/products?page_size=100 HTTP/1.1\r\nhost: a\r\n\r\n";
      const before = await openFiles(shop.child);
      const clients: Plain[] = [];
      // Fewer at once than it can answer: this is not about too many.
      for (let client = 0; client < CLIENTS; client++) {
        clients.push(plain(ask, { reads: false }));
        await sleep(2);
      }
      const start = performance.now();
      for (let sent = 0; performance.now() - start < size({ short: 5_000, full: 60_000 }); sent++) {
        clients[sent % CLIENTS]?.socket.write(ask);
        await sleep(5);
      }
      const asked = performance.now();
      // Who does not read does not notice that it was left: the shop's side is looked at.
      const isLeft = async () => (await openFiles(shop.child)) < before + 20;
      if (isFull) await eventually(isLeft, 120_000);
      const left = Math.round(performance.now() - asked);
      for (const { socket } of clients) socket.destroy();
      return { left_after_ms: left };
    });
  },
  SLOW_TEST,
);

test(
  "10 MB bodies are refused unread, with and without a length",
  async () => {
    await beside(`${CLIENTS} bodies of 10 MB`, async () => {
      const head = "POST /api/orders HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n";
      const chunk = Buffer.alloc(64_000, "a");
      const framed = Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from("\r\n")]);
      const sent = async (start: string, piece: Buffer) => {
        const client = plain(start);
        for (
          let bytes = 0;
          bytes < 10_000_000 && !client.socket.destroyed && client.said() === "";
          bytes += piece.length
        ) {
          if (!client.socket.write(piece))
            await Promise.race([new Promise((resolve) => client.socket.once("drain", resolve)), client.closed]);
        }
        await Promise.race([client.closed, sleep(5_000)]);
        client.socket.destroy();
        return client;
      };
      const clients: Plain[] = [];
      for (let round = 0; round < CLIENTS / 20; round++) {
        clients.push(
          ...(await Promise.all([
            ...many(10, () => sent(`${head}content-length: 10000000\r\n\r\n`, chunk)),
            ...many(10, () => sent(`${head}transfer-encoding: chunked\r\n\r\n`, framed)),
          ])),
        );
      }
      const counts = clients.filter(({ said }) => said().startsWith("HTTP/1.1 413")).length;
      // Who sends on after the refusal may find the connection gone before having read it.
      expect(counts).toBeGreaterThan(clients.length / 2);
      return { sent: clients.length, status_413: counts, statuses: statuses(clients) };
    });
  },
  SLOW_TEST,
);

test(
  "1,000-fold batches, heads and addresses without end are refused",
  async () => {
    await beside("1,000-fold batches, huge heads and addresses", async () => {
      const names = many(1_000, () => "shop.info").join(",");
      const inputs = JSON.stringify(Object.fromEntries(many(1_000, (n) => [n, { product_id: 1, quantity: 1 }])));
      const bulk = many(1_000, () => "cart.add").join(",");
      const asks: [string, string][] = [
        ["400", `GET /trpc/${names}?batch=1 HTTP/1.1\r\nhost: a\r\n\r\n`],
        [
          "400",
          `POST /trpc/${bulk}?batch=1 HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${inputs.length}\r\n\r\n${inputs}`,
        ],
        ["431", `GET / HTTP/1.1\r\nhost: a\r\nx-long: ${"a".repeat(100_000)}\r\n\r\n`],
        ["431", `GET /${"a".repeat(100_000)} HTTP/1.1\r\nhost: a\r\n\r\n`],
      ];
      for (let round = 0; round < size({ short: 20, full: 250 }); round++) {
        for (const [status, text] of asks) {
          const client = plain(text);
          while (client.said() === "" && !client.socket.destroyed) await sleep(2);
          client.socket.destroy();
          expect(client.said().slice(9, 12)).toBe(status);
        }
      }
      return { each: size({ short: 20, full: 250 }), answers: "400 400 431 431" };
    });
  },
  SLOW_TEST,
);

test(
  "as many cache keys, addresses and accounts as anybody likes",
  async () => {
    await beside(`${KEYS} cache keys, and as many addresses`, async () => {
      const client = rawClient(shop.url);
      const body = (n: number) => JSON.stringify({ email: `nobody-${n}@example.com` });
      let n = 0;
      const told = new Map<number, number>();
      const keepAsking = async () => {
        while (n < KEYS) {
          const key = n++;
          const from = `x-forwarded-for: 2001:db8:${(key >> 16).toString(16)}:${(key & 65_535).toString(16)}::1`;
          const asks = [
            `GET /api/products?min_price=${(key / 100).toFixed(2)}&page_size=24 HTTP/1.1\r\nhost: shop.test\r\n${from}\r\n\r\n`,
            `GET /api/products/search?q=word${key} HTTP/1.1\r\nhost: shop.test\r\n${from}\r\n\r\n`,
            `POST /api/auth/forgot-password HTTP/1.1\r\nhost: shop.test\r\n${from}\r\ncontent-type: application/json\r\ncontent-length: ${body(key).length}\r\n\r\n${body(key)}`,
          ];
          for (const ask of asks) {
            const { status } = await client.send(Buffer.from(ask));
            told.set(status, (told.get(status) ?? 0) + 1);
          }
        }
      };
      await Promise.all(many(8, keepAsking));
      client.close();
      return { answers: [...told].map(([status, count]) => `${status}: ${count}`).join(" ") };
    });
  },
  SLOW_TEST,
);

test(
  "idle connections cost little, and are ended after a while",
  async () => {
    await beside(`${IDLE} idle connections`, async () => {
      const mbBefore = await residentMb(shop.child);
      const clients: Plain[] = [];
      while (clients.length < IDLE) {
        clients.push(...many(20, () => plain("GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n")));
        await sleep(20);
      }
      while (clients.some(({ said, socket }) => said() === "" && !socket.destroyed)) await sleep(50);
      await sleep(size({ short: 1_000, full: 5_000 }));
      const open = clients.filter(({ socket }) => !socket.destroyed).length;
      const mb = (await residentMb(shop.child)) - mbBefore;
      expect(open).toBeGreaterThan(IDLE * 0.99);
      const times = isFull ? await Promise.all(clients.map(({ closed }) => closed)) : [0];
      if (isFull) expect(Math.max(...times)).toBeLessThan(90_000);
      for (const { socket } of clients) socket.destroy();
      return { open, kb_each: Math.round((mb * 1_024) / open), ended_within_ms: Math.max(...times) };
    });
  },
  SLOW_TEST,
);
