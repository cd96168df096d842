import { demoAccounts } from "@dewy/api/server";
import { sql } from "@dewy/api/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { storeConfigurations } from "./rest-answers/store-configurations.ts";
import { cookiesOf, runTestShop, type TestShop } from "./running-test-shop.ts";

interface Card {
  id: number;
  price: number;
  in_stock: boolean;
}

describe.each(storeConfigurations)("answers kept on $name", (stores) => {
  let shop: TestShop;
  let end: () => Promise<void>;
  let owner: { cookie: string };
  beforeAll(async () => {
    const { env, stop } = await stores.start();
    shop = await runTestShop({ demo: true, env });
    end = async () => {
      await shop.stop();
      await stop();
    };
    const body = { email: demoAccounts.owner, password: demoAccounts.password };
    owner = { cookie: cookiesOf(await shop.ask("POST", "/api/admin/login", { body })) };
  });
  afterAll(() => end());

  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for.
  const get = async (path: string): Promise<any> => (await shop.ask("GET", path)).json();
  const list = async (query: string): Promise<Card[]> => (await get(`/api/products?${query}`)).items;
  const change = async (id: number, body: object) => {
    const { status } = await shop.ask("PUT", `/api/admin/products/${id}`, { body, headers: owner });
    expect(status).toBe(200);
  };

  test("lists, categories and facets show what staff changed as soon as the change is answered", async () => {
    for (let round = 1; round <= 3; round++) {
      const [first] = (await list("category=serum")) as [Card];
      const facets = await get("/api/products/facets?category=serum");
      await change(first.id, { price: 900 + round });
      expect((await list("category=serum")).find(({ id }) => id === first.id)?.price).toBe(900 + round);
      expect((await get("/api/products/facets?category=serum")).max_price).toBe(900 + round);
      expect(facets.max_price).not.toBe(900 + round);
    }
    const count = async () =>
      (await get("/api/products/categories")).find(({ slug }: { slug: string }) => slug === "serum").product_count;
    const before = await count();
    const [first] = (await list("category=serum")) as [Card];
    await change(first.id, { status: "archived" });
    expect(await count()).toBe(before - 1);
  });

  test("one list by REST and tRPC, alone and in batches, in each encoding, the first time and again", async () => {
    const asked = { sort: "price_asc", page_size: 12 };
    const expected = await get(`/api/products?${new URLSearchParams({ ...asked, page_size: "12" })}`);
    expect(expected.items).toHaveLength(12);
    const input = encodeURIComponent(JSON.stringify(asked));
    const batch = encodeURIComponent(JSON.stringify({ 0: asked, 1: asked }));
    const data = { result: { data: expected } };
    const forms: [string, unknown][] = [
      ["/api/products?sort=price_asc&page_size=12", expected],
      [`/trpc/products.list?input=${input}`, data],
      [`/trpc/products.list?batch=1&input=${batch}`, [data]],
      [`/trpc/products.list,products.list?batch=1&input=${batch}`, [data, data]],
    ];
    for (let round = 1; round <= 2; round++) {
      for (const encoding of ["br", "gzip", "identity"]) {
        for (const [path, body] of forms) {
          const answer = await shop.ask("GET", path, { headers: { "accept-encoding": encoding } });
          expect(answer.headers.get("content-encoding") ?? "identity").toBe(encoding);
          expect(answer.headers.get("vary")).toMatch(/accept-encoding$/);
          expect(await answer.json()).toEqual(body);
        }
      }
    }
  });

  test("what others write to the database is heard", async () => {
    const [first] = (await list("sort=name")) as [Card];
    await sql`update products set price = 777.77 where id = ${first.id}`.execute(shop.fresh.db);
    await vi.waitFor(async () =>
      expect((await list("sort=name")).find(({ id }) => id === first.id)?.price).toBe(777.77),
    );
  });

  test("the sale of the last piece shows before it is answered, and so does its cancellation", async () => {
    const [card] = (await list("sort=name&in_stock=true")) as [Card];
    await sql`
      update products set stock = 2, track_inventory = true, allow_backorders = false where id = ${card.id}
    `.execute(shop.fresh.db);
    const buy = () => shop.order(card.id, 1);
    const isShownInStock = async () => (await list("sort=name")).find(({ id }) => id === card.id)?.in_stock;
    expect(await isShownInStock()).toBe(true);
    await buy();
    expect(await isShownInStock()).toBe(true);
    const order = await buy();
    expect(await isShownInStock()).toBe(false);
    const cancel = { body: { status: "cancelled" }, headers: owner };
    expect((await shop.ask("PUT", `/api/admin/orders/${order}/status`, cancel)).status).toBe(200);
    expect(await isShownInStock()).toBe(true);
  });

  test("health says what is used", async () => {
    const expected = { database: "up", redis: stores.name.includes("Redis") ? "up" : "off" };
    expect(await shop.shop.health()).toMatchObject(expected);
  });
});
