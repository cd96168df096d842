import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { builtPages } from "./built-pages.ts";
import { storeConfigurations } from "./rest-answers/store-configurations.ts";
import { cookiesOf, runTestShop, type TestShop } from "./running-test-shop.ts";

const PROXY = { PUBLIC_URL: "https://shop.test", TRUST_PROXY: true };
const from = (address: string, cookie = "") => ({
  "x-forwarded-for": address,
  "x-forwarded-proto": "https",
  ...(cookie && { cookie }),
});

/** The statuses of `count` questions, counted: `{ 200: 120, 429: 5 }`. */
async function statuses(count: number, ask: (n: number) => Promise<Response>): Promise<Record<number, number>> {
  const counted: Record<number, number> = {};
  for (let begun = 0; begun < count; begun += 50) {
    const batch = Array.from({ length: Math.min(50, count - begun) }, (_, n) => ask(begun + n));
    for (const { status } of await Promise.all(batch)) counted[status] = (counted[status] ?? 0) + 1;
  }
  return counted;
}

describe.each(storeConfigurations)("how often is too often, on $name", (stores) => {
  let shop: TestShop;
  let end: () => Promise<void>;
  beforeAll(async () => {
    const { env, stop } = await stores.start();
    shop = await runTestShop({ env: { ...env, ...PROXY } });
    end = async () => {
      await shop.stop();
      await stop();
    };
  });
  afterAll(() => end());

  const remove = (address: string, cookie = "") =>
    shop.ask("DELETE", "/api/cart/remove?product_id=1", { headers: from(address, cookie) });

  test("one shopper's writes, from whatever address; others and reading go on", async () => {
    const body = { email: "often@example.com", password: "lotus pond at dawn" };
    const registered = await shop.ask("POST", "/api/auth/register", { body, headers: from("203.0.113.9") });
    const cookie = cookiesOf(registered);
    expect(await statuses(125, (n) => remove(`203.0.113.${n % 3}`, cookie))).toEqual({ 200: 120, 429: 5 });
    const refusal = await remove("203.0.113.1", cookie);
    expect(Number(refusal.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(refusal.headers.get("retry-after"))).toBeLessThanOrEqual(60);
    expect(await refusal.json()).toMatchObject({ code: "too_many_attempts" });
    expect((await remove("203.0.113.1")).status).toBe(200);
    expect((await shop.ask("GET", "/api/cart", { headers: from("203.0.113.1", cookie) })).status).toBe(200);
  });

  test("sign-ins and the like from one address, whatever comes of them", async () => {
    const change = (address: string) => shop.ask("POST", "/api/auth/change-password", { headers: from(address) });
    expect(await statuses(65, () => change("198.51.100.7"))).toEqual({ 401: 60, 429: 5 });
    expect((await change("198.51.100.8")).status).toBe(401);
    for (const path of ["/api/auth/logout", "/api/admin/logout"]) {
      expect((await shop.ask("POST", path, { headers: from("198.51.100.7") })).status, path).toBe(204);
    }
  });

  test("trying coupons counts as writing, so that codes and what an email used are not guessed by the thousand", async () => {
    const cookie = cookiesOf(
      await shop.ask("POST", "/ml/analytics/track-event", {
        body: { event_type: "page_view" },
        headers: from("192.0.2.7"),
      }),
    );
    const tried = (n: number) =>
      shop.ask("GET", `/api/cart/coupon?code=GUESS${n}`, { headers: from(`192.0.2.${n % 3}`, cookie) });
    expect(await statuses(125, tried)).toEqual({ 200: 120, 429: 5 });
  });

  test("what a browser reports does not use up what its shopper may write", async () => {
    const body = { event_type: "page_view" };
    const report = (cookie = "") =>
      shop.ask("POST", "/ml/analytics/track-event", { body, headers: from("192.0.2.8", cookie) });
    const cookie = cookiesOf(await report());
    expect(await statuses(125, () => report(cookie))).toEqual({ 204: 125 });
    expect((await remove("192.0.2.8", cookie)).status).toBe(200);
  });

  test("searches of one address; lists go on", async () => {
    const search = () => shop.ask("GET", "/api/products/search?q=serum", { headers: from("192.0.2.1") });
    expect(await statuses(1_205, search)).toEqual({ 200: 1_200, 429: 5 });
    expect((await shop.ask("GET", "/api/products", { headers: from("192.0.2.1") })).status).toBe(200);
  });
});

test("a page that one client was refused is kept for nobody", async () => {
  const shop = await runTestShop({ env: PROXY, pages: await builtPages() });
  onTestFinished(() => shop.stop());
  const headers = from("192.0.2.7");
  const look = (path: string) => shop.ask("GET", path, { headers });
  for (const path of ["/search?q=serum", "/search.data?q=serum"]) {
    expect((await look(path)).headers.get("cache-control"), path).toMatch(/^public/);
  }
  await statuses(1_200, () => look("/api/products/search?q=serum"));
  for (const path of ["/search?q=serum", "/search.data?q=serum"]) {
    const { status, headers } = await look(path);
    expect([path, status, headers.get("cache-control")]).toEqual([path, 429, "no-store"]);
  }
}, 120_000);

test("RATE_LIMITS=off lets everybody ask as often as they like", async () => {
  const shop = await runTestShop({ env: { ...PROXY, RATE_LIMITS: "off" } });
  const change = () => shop.ask("POST", "/api/auth/change-password", { headers: from("203.0.113.9") });
  expect(await statuses(70, change)).toEqual({ 401: 70 });
  await shop.stop();
});
