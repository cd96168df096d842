import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoAccounts } from "@dewy/api/server";
import { sql } from "@dewy/api/testing";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { builtPages } from "./built-pages.ts";
import { readEnv } from "./env.ts";
import { type BootOptions, boot, type Running } from "./main.ts";
import { storeConfigurations } from "./rest-answers/store-configurations.ts";
import { cookiesOf, runTestShop, type TestShop } from "./running-test-shop.ts";

interface Product {
  id: number;
  slug: string;
  category: string;
}

let pages: BootOptions["pages"];
/** How many pages were drawn. */
let drawn = 0;
beforeAll(async () => {
  const built = await builtPages();
  const door = await built?.storefront?.door();
  if (!door) throw new Error("there is no storefront");
  const counting: typeof door = {
    ...door,
    handle(...asked) {
      drawn += 1;
      return door.handle(...asked);
    },
  };
  pages = { ...built, storefront: { ...built?.storefront, door: () => counting } };
}, 60_000);

describe.each(storeConfigurations)("pages kept on $name", (stores) => {
  let shop: TestShop;
  /** Another process of the same shop, where several may run. */
  let replica: Running | undefined;
  let end: () => Promise<void>;
  let owner: { cookie: string };
  let product: Product;
  beforeAll(async () => {
    const { env, stop } = await stores.start();
    shop = await runTestShop({ demo: true, env, pages });
    const dataDir = await mkdtemp(join(tmpdir(), "dewy-replica-"));
    if (env.REDIS_URL) {
      replica = await boot({
        env: { ...readEnv({}), PORT: 0, ROLE: "web", ...env },
        databaseUrl: shop.fresh.url,
        dataDir,
        secret: "a-secret-for-tests-that-is-long-enough",
        demo: false,
        log: pino({ level: "silent" }),
        ...(pages && { pages }),
      });
    }
    end = async () => {
      await replica?.close();
      await shop.stop();
      await stop();
      await rm(dataDir, { recursive: true });
    };
    const body = { email: demoAccounts.owner, password: demoAccounts.password };
    owner = { cookie: cookiesOf(await shop.ask("POST", "/api/admin/login", { body })) };
    const { items } = (await (await shop.ask("GET", "/api/products?sort=newest&page_size=4")).json()) as {
      items: Product[];
    };
    product = items[0] as Product;
    await sql`update products set stock = 30, track_inventory = true, allow_backorders = false where id = ${product.id}`.execute(
      shop.fresh.db,
    );
  });
  afterAll(() => end());

  const page = async (path: string, headers: Record<string, string> = {}) =>
    (await shop.ask("GET", path, { headers })).text();
  const change = async (body: object) => {
    const { status } = await shop.ask("PUT", `/api/admin/products/${product.id}`, { body, headers: owner });
    expect(status).toBe(200);
  };
  /** What was changed until now has been announced, too. */
  const settled = () =>
    vi.waitFor(
      async () => {
        const before = await shop.shop.deps.stores.cache.generation("products");
        await new Promise((resolve) => setTimeout(resolve, 200));
        expect(await shop.shop.deps.stores.cache.generation("products")).toBe(before);
      },
      { timeout: 5_000 },
    );
  /** The pages that show the product, as every process of the shop answers them. */
  const everywhere = async (): Promise<string[]> => {
    const paths = ["/", "/products?sort=newest", `/th/c/${product.category}`, `/km/p/${product.slug}`];
    const ports = [shop, ...(replica ? [replica] : [])].map(({ http }) => http?.port);
    return Promise.all(
      ports.flatMap((port) => paths.map(async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).text())),
    );
  };

  test("what staff change is on every page with the next request, in every process", async () => {
    for (const price of [901.23, 902.34, 903.45]) {
      await change({ price });
      for (const html of await everywhere()) expect(html).toContain(`$${price}`);
    }
    await settled();
    await everywhere();
    const before = drawn;
    await everywhere();
    expect(drawn).toBe(before);
  });

  test("what others write to the database is heard", async () => {
    await everywhere();
    await sql`update shop_settings set shop_name = 'Renamed by hand'`.execute(shop.fresh.db);
    await vi.waitFor(async () => {
      for (const html of await everywhere()) expect(html).toContain("Renamed by hand");
    });
  });

  test("what is made to order is so no longer when a piece has come in", async () => {
    const stock = (pieces: number) =>
      sql`update products set stock = ${pieces}, allow_backorders = true where id = ${product.id}`.execute(
        shop.fresh.db,
      );
    for (const [pieces, words] of [
      [0, /Made to order/],
      [3, /Only (<!-- -->)?3/],
    ] as const) {
      await stock(pieces);
      await vi.waitFor(async () => expect(await page(`/p/${product.slug}`)).toMatch(words));
    }
    await sql`update products set stock = 30, allow_backorders = false where id = ${product.id}`.execute(shop.fresh.db);
  });

  test("a hundred who ask at once get one drawing, and so does who comes from a campaign", async () => {
    await change({ price: 77 });
    await settled();
    const before = drawn;
    const path = `/c/${product.category}?sort=rating`;
    const all = await Promise.all(Array.from({ length: 100 }, (_, n) => page(n % 2 ? path : `${path}&fbclid=${n}`)));
    expect(new Set(all).size).toBe(1);
    expect(drawn).toBe(before + 1);
    await page(`${path}&min_price=1`);
    await page(`${path}&min_price=1`);
    expect(drawn).toBe(before + 3);
  });

  test("a page is the same for who has a bag or an account, and what is theirs is kept for nobody", async () => {
    const path = `/p/${product.slug}`;
    const guest = await page(path);
    const added = await shop.ask("POST", "/api/cart/add", { body: { product_id: product.id, quantity: 2 } });
    const body = { email: demoAccounts.customer, password: demoAccounts.password };
    const signedIn = await shop.ask("POST", "/api/auth/login", { body, headers: { cookie: cookiesOf(added) } });
    for (const cookie of [cookiesOf(added), cookiesOf(signedIn)]) {
      const answer = await shop.ask("GET", path, { headers: { cookie } });
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(await answer.text()).toBe(guest);
    }
    const session = await shop.ask("GET", "/session.data", { headers: { cookie: cookiesOf(signedIn) } });
    expect(session.headers.get("cache-control")).toContain("no-store");
    expect(await session.text()).toContain("Sokha");
    expect(await page("/session.data")).not.toContain("Sokha");
    expect((await shop.ask("GET", "/account", { headers: { cookie: cookiesOf(signedIn) } })).status).toBe(200);
    expect((await shop.ask("GET", "/account")).status).toBe(302);
  });

  test("who has a page is told that it is still good, in the form that they have", async () => {
    const ask = (headers: Record<string, string>) => shop.ask("GET", "/products", { headers });
    const [br, gzip] = [await ask({ "accept-encoding": "br" }), await ask({ "accept-encoding": "gzip" })];
    const etag = br.headers.get("etag") ?? "";
    expect([br.headers.get("content-encoding"), gzip.headers.get("content-encoding")]).toEqual(["br", "gzip"]);
    expect(gzip.headers.get("etag")).not.toBe(etag);
    expect(await gzip.text()).toBe(await br.text());
    const again = await ask({ "accept-encoding": "br", "if-none-match": `"other", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    for (const name of ["etag", "cache-control", "content-security-policy", "vary"]) {
      expect(again.headers.get(name), name).toBe(br.headers.get(name));
    }
    expect(again.headers.get("vary")).toBe("accept-encoding");
    const head = await shop.ask("HEAD", "/products", { headers: { "accept-encoding": "br" } });
    expect([head.status, head.headers.get("etag")]).toEqual([200, etag]);
    await change({ price: 78 });
    expect((await ask({ "accept-encoding": "br", "if-none-match": etag })).status).toBe(200);
  });

  test("a page counts down the last pieces, sale by sale", async () => {
    await sql`update products set stock = 11 where id = ${product.id}`.execute(shop.fresh.db);
    const most = async () => {
      const html = await page(`/p/${product.slug}`);
      return [Number(/Only (?:<!-- -->)?(\d+)/.exec(html)?.[1] ?? 0), html.match(/<option value="\d+"/g)?.length ?? 0];
    };
    const buy = (quantity: number) => shop.order(product.id, quantity);
    expect(await most()).toEqual([0, 10]);
    await buy(1);
    expect(await most()).toEqual([0, 10]);
    await buy(1);
    expect(await most()).toEqual([0, 9]);
    await buy(5);
    expect(await most()).toEqual([4, 4]);
    await buy(1);
    expect(await most()).toEqual([3, 3]);
    await buy(3);
    expect(await most()).toEqual([0, 0]);
  });
});
