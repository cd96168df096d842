import { neededServer } from "@dewy/db/testing";
import { startThrowawayRedis, type ThrowawayRedis } from "@dewy/embedded";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BehindTheScenes, behindTheScenes } from "./behind-the-scenes.ts";
import { launchShop, type ShopProcess, startShop } from "./shop-process.ts";
import { orderOf, type Shopper, shopper } from "./shopper.ts";

interface Listed {
  items: { id: number; price: number; in_stock: boolean }[];
}

/** Two servers on one set of databases, as behind a proxy that sends each request to either. */
describe.skipIf(!neededServer("redis"))("two replicas", () => {
  let scenes: BehindTheScenes;
  let redis: ThrowawayRedis;
  let replicas: [ShopProcess, ShopProcess];
  const environment = () => ({ DATABASE_URL: scenes.databaseUrl, REDIS_URL: redis.url, ROLE: "web" });

  beforeAll(async () => {
    scenes = await behindTheScenes();
    redis = await startThrowawayRedis();
    replicas = await Promise.all([startShop(environment()), startShop(environment())]);
    await scenes.system.admin.auth.createAdmin.mutate({ email: "owner@example.com", password: "lotus pond at dawn" });
  }, 90_000);
  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.stop()));
    await redis.stop();
    await scenes.close();
  });

  /** Sends one request to the first, the next to the second, and so on. */
  const inTurns = (): Shopper => {
    let turn = 0;
    return shopper(() => replicas[turn++ % 2 === 0 ? 0 : 1].url);
  };
  const owner = async (): Promise<Shopper> => {
    const staff = inTurns();
    await staff.ask("POST", "/api/admin/login", { email: "owner@example.com", password: "lotus pond at dawn" });
    return staff;
  };
  const listed = async (from: ShopProcess, id: number) => {
    const { items } = await shopper(() => from.url).ask<Listed>("GET", "/api/products?page_size=100");
    return items.find((item) => item.id === id);
  };

  test("know each other's sessions, and that one has ended", async () => {
    const customer = inTurns();
    const email = `${crypto.randomUUID()}@example.com`;
    await customer.ask("POST", "/api/auth/register", { email, password: "lotus pond at dawn" });
    for (let turn = 0; turn < 4; turn++) expect(await customer.ask("GET", "/api/auth/me")).toMatchObject({ email });
    const token = await customer.ask<{ token: string }>("POST", "/api/auth/login", {
      email,
      password: "lotus pond at dawn",
    });
    const asking = (replica: ShopProcess) =>
      fetch(`${replica.url}/api/auth/me`, { headers: { authorization: `Bearer ${token.token}` } });
    for (const replica of replicas) expect((await asking(replica)).status).toBe(200);
    await customer.ask("POST", "/api/auth/logout");
    for (const replica of replicas) expect((await asking(replica)).status).toBe(401);
  });

  test("fill one cart and place one order of it", async () => {
    const [first = 0, second = 0] = await scenes.products(2, 100);
    const guest = inTurns();
    for (let turn = 1; turn <= 5; turn++) {
      await guest.ask("POST", "/api/cart/add", { product_id: first, quantity: 1 });
      await guest.ask("POST", "/api/cart/add", { product_id: second, quantity: 1 });
      expect(await guest.ask("GET", "/api/cart")).toMatchObject({ item_count: 2 * turn });
      // One more read, so that each step falls to the other replica the next time.
      await guest.ask("GET", "/api/cart");
      await guest.ask("GET", "/api/shop");
    }
    await guest.ask("POST", "/api/orders", orderOf("replicas@example.com"));
    for (let turn = 0; turn < 2; turn++) expect(await guest.ask("GET", "/api/cart")).toMatchObject({ item_count: 0 });
  });

  test("show a changed price in every list as soon as the change is answered", async () => {
    const [id = 0] = await scenes.products(1, 100);
    const staff = await owner();
    for (let price = 11; price < 41; price++) {
      // Both have the old price in their lists.
      await Promise.all(replicas.map((replica) => listed(replica, id)));
      await staff.ask("PUT", `/api/admin/products/${id}`, { price });
      for (const replica of replicas) expect(await listed(replica, id)).toMatchObject({ price });
    }
  });

  test("show what was sold out as sold out as soon as the order is answered", async () => {
    for (const sellsAt of replicas) {
      const [id = 0] = await scenes.products(1, 1);
      const guest = shopper(() => sellsAt.url);
      await guest.ask("POST", "/api/cart/add", { product_id: id, quantity: 1 });
      for (const replica of replicas) await listed(replica, id);
      await guest.ask("POST", "/api/orders", orderOf("last-one@example.com"));
      for (const replica of replicas) expect(await listed(replica, id)).toMatchObject({ in_stock: false });
    }
  });

  test("count attempts together", async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    const guest = inTurns();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      statuses.push(await guest.status("POST", "/api/auth/login", { email, password: "not the password" }));
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
  });

  test("refuse one more server that has no Redis to share", async () => {
    const alone = await launchShop({ DATABASE_URL: scenes.databaseUrl, ROLE: "web" });
    expect(await alone.ended).toBe(1);
    expect(alone.said.join("\n")).toContain("Another server runs on this database");
    for (const replica of replicas) expect(await replica.ready()).toMatchObject({ status: "ready", redis: "up" });
  }, 60_000);

  test("leave the books balanced and have logged no error", async () => {
    expect(await scenes.books()).toEqual([]);
    expect(replicas.flatMap((replica) => replica.log)).toEqual([]);
  });
});
