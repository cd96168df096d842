import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RestCaller, restCaller } from "./rest-caller.ts";
import { storeConfigurations } from "./store-configurations.ts";

describe.each(storeConfigurations)("on $name", (stores) => {
  let rest: RestCaller;
  let product_id = 0;
  beforeAll(async () => {
    rest = await restCaller(stores);
    const { answer } = await rest.call("GET", "/api/products", { path: "/api/products?page_size=1&in_stock=true" });
    product_id = answer.items[0].id;
  });
  afterAll(() => rest.stop());

  const me = async () => {
    const cookie = await rest.signIn("customer");
    const { answer } = await rest.call("GET", "/api/auth/me", cookie);
    return { ...cookie, id: answer.id as number };
  };

  test("events are recorded, and tell of their user and their product", async () => {
    const { id, cookie } = await me();
    for (const event_type of ["product_view", "cart_add"]) {
      await rest.call("POST", "/ml/analytics/track-event", {
        cookie,
        body: { event_type, product_id, page_url: "/products/x?token=secret", metadata: { list: "home" } },
      });
    }
    const { response } = await rest.call("POST", "/ml/analytics/track-event", { body: { event_type: "page_view" } });
    expect(response.headers.getSetCookie().join()).toContain("dewy_guest=");
    const { answer: insights } = await rest.call("GET", "/ml/analytics/user/{user_id}/insights", {
      cookie,
      path: `/ml/analytics/user/${id}/insights?days=30`,
    });
    expect(insights).toMatchObject({
      event_count: 2,
      session_count: 1,
      top_products: [{ product: { id: product_id } }],
    });
    const { answer: stats } = await rest.call("GET", "/ml/analytics/product/{product_id}/stats", {
      ...(await rest.signIn("staff")),
      path: `/ml/analytics/product/${product_id}/stats`,
    });
    expect(stats).toMatchObject({ views: 1, visitors: 1, cart_adds: 1 });
    expect(stats.by_day).toHaveLength(1);
  });

  test("recommendations for a user, with a product, and of what is popular", async () => {
    const { id, cookie } = await me();
    const forUser = { path: `/ml/recommendations/user/${id}`, body: { limit: 6 } };
    const { answer: mine } = await rest.call("POST", "/ml/recommendations/user/{user_id}", { ...forUser, cookie });
    expect(mine.items).toHaveLength(6);
    const again = { ...forUser, ...(await rest.signIn("owner")) };
    const { answer: same } = await rest.call("POST", "/ml/recommendations/user/{user_id}", again);
    expect(same).toEqual(mine);
    const { answer: beside } = await rest.call("POST", "/ml/recommendations/product/{product_id}", {
      path: `/ml/recommendations/product/${product_id}`,
      body: {},
    });
    expect(beside.items).toHaveLength(12);
    expect(beside.items.map((item: { product: { id: number } }) => item.product.id)).not.toContain(product_id);
    const { answer: popular } = await rest.call("POST", "/ml/recommendations/popular", {
      body: { limit: 3, category: "serum" },
    });
    expect(popular.items).toMatchObject([
      { score: 1, reason: "popular", product: { category: "serum" } },
      { reason: "popular" },
      { reason: "popular" },
    ]);
  });

  test("a skin is analysed, and kept for a customer", async () => {
    const { id, cookie } = await me();
    const path = `/ml/skin-analysis/recommendations/${id}`;
    const { answer: before } = await rest.call("GET", "/ml/skin-analysis/recommendations/{user_id}", { cookie, path });
    expect(before).toMatchObject({ based_on: "account", disclaimer: "not_medical_advice" });
    const { answer: analysis } = await rest.call("POST", "/ml/skin-analysis/analyze", {
      cookie,
      body: {
        after_cleansing: "tight",
        midday_shine: "nowhere",
        visible_pores: "nowhere",
        flaking: "often",
        reactions: "sometimes",
        breakouts: "never",
        sun_exposure: "much",
        concerns: ["dark_spots"],
        age_range: "30s",
      },
    });
    expect(analysis).toMatchObject({ skin_type: "dry", disclaimer: "not_medical_advice" });
    expect(analysis.routine.map(({ step }: { step: string }) => step)).toEqual([
      "cleanser",
      "toner",
      "serum",
      "moisturizer",
      "sunscreen",
    ]);
    const { answer: after } = await rest.call("GET", "/ml/skin-analysis/recommendations/{user_id}", {
      cookie,
      path: `${path}?limit=4`,
    });
    expect(after).toMatchObject({ based_on: "questionnaire", skin_profile: { skin_type: "dry" } });
    expect(after.items).toHaveLength(4);
  });

  test("wrong input is refused by its field", async () => {
    const ask = (body: unknown) => rest.shop.ask("POST", "/ml/analytics/track-event", { body });
    for (const [body, status, code, field] of [
      [{ event_type: "product_view", product_id: 2_000_000_000 }, 422, "unknown_product", "product_id"],
      [{ event_type: "product_view", metadata: { a: { b: 1 } } }, 400, "invalid_input", "metadata.a"],
      [{}, 400, "invalid_input", "event_type"],
    ] as const) {
      const problem = await rest.document.problemIn(await ask(body), status, code);
      expect(problem.fields?.[0]?.field).toBe(field);
    }
  });

  test("every operation was called", () => {
    expect(rest.uncalled("ml")).toEqual([]);
  });
});
