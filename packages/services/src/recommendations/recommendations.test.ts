import { memoryCache } from "@dewy/db";
import { afterAll, beforeEach, expect, test } from "vitest";
import { givenEvents } from "../analytics/given-event.ts";
import type { Actor, Customer } from "../context.ts";
import { placeOrder } from "../orders/place-order.ts";
import { analyzeSkin } from "../skin/analyze-skin.ts";
import {
  type FreshDatabase,
  fillCart,
  freshDatabase,
  givenCustomer,
  givenGuest,
  givenProduct,
  makeContext,
  orderRequest,
} from "../testing.ts";
import { recommendForProduct } from "./recommend-for-product.ts";
import { recommendForUser } from "./recommend-for-user.ts";
import { recommendPopular } from "./recommend-popular.ts";

const DAY = 24 * 60 * 60 * 1_000;
let fresh: FreshDatabase;
const opened: FreshDatabase[] = [];
// A shop of its own for each test: what is popular depends on everything.
beforeEach(async () => {
  fresh = await freshDatabase();
  opened.push(fresh);
});
afterAll(() => Promise.all(opened.map((database) => database.drop())));

const ctx = (overrides: Parameters<typeof makeContext>[1] = {}) => makeContext(fresh, overrides);

async function order(product_ids: number[], { actor = givenGuest() as Actor, days_ago = 0, status = "pending" } = {}) {
  const cart = await fillCart(ctx({ actor }), Object.fromEntries(product_ids.map((id) => [id, 1])));
  const { order_number } = await placeOrder(cart, orderRequest());
  await fresh.db
    .updateTable("orders")
    .set({ created_at: new Date(Date.now() - days_ago * DAY), status: status as "pending" })
    .where("order_number", "=", order_number)
    .execute();
}

const products = (count: number, overrides: Parameters<typeof givenProduct>[1] = {}) =>
  Promise.all(Array.from({ length: count }, () => givenProduct(fresh.db, overrides)));

const idsOf = ({ items }: { items: { product: { id: number } }[] }) => items.map(({ product }) => product.id);

const wished = (user_id: number, product_id: number) =>
  fresh.db.insertInto("wishlists").values({ user_id, product_id }).execute();

test("with a product: first what is bought with it, then what is like it; in stock first, only what is on sale", async () => {
  const serum = await givenProduct(fresh.db, {
    skin_concerns: ["acne"],
    ingredients: JSON.stringify(["Aqua", "Niacinamide", "Zinc PCA"]),
  });
  const [together, once, soldOut] = await products(3, { category: "toner" });
  const twin = await givenProduct(fresh.db, {
    skin_concerns: ["acne"],
    ingredients: JSON.stringify(["Water", "Niacinamide", "Zinc PCA", "Panthenol"]),
  });
  const draft = await givenProduct(fresh.db, { status: "draft" });
  const stranger = await givenProduct(fresh.db, { category: "lipstick" });
  for (let n = 0; n < 4; n++) await order([serum, together ?? 0]);
  await order([serum, once ?? 0]);
  for (let n = 0; n < 4; n++) await order([serum, soldOut ?? 0]);
  await order([serum, stranger], { status: "cancelled" });
  await fresh.db
    .updateTable("products")
    .set({ stock: 0 })
    .where("id", "=", soldOut ?? 0)
    .execute();
  const answer = await recommendForProduct(ctx(), { product_id: serum, limit: 10 });
  expect(idsOf(answer).toSorted()).toEqual([together, once, twin, soldOut].toSorted());
  expect(idsOf(answer)[0]).toBe(together);
  expect(idsOf(answer).at(-1)).toBe(soldOut);
  expect(idsOf(answer)).not.toContain(draft);
  expect(answer.items.find(({ product }) => product.id === twin)).toMatchObject({ reason: "similar_ingredients" });
  expect(answer.items[0]).toMatchObject({ reason: "bought_together", product: { in_stock: true } });
  await expect(recommendForProduct(ctx(), { product_id: draft, limit: 5 })).rejects.toMatchObject({
    reason: "not_found",
  });
});

test("popular: the newer and the stronger counts more; orders that were cancelled do not", async () => {
  const [viewed, added, bought, faded, cancelled, quiet] = (await products(6)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const other = await givenProduct(fresh.db, { category: "toner" });
  await givenEvents(
    ctx(),
    { product_id: viewed },
    { product_id: viewed },
    { product_id: added, event_type: "cart_add" },
    ...Array.from({ length: 4 }, () => ({ product_id: faded, days_ago: 42 })),
    ...Array.from({ length: 9 }, () => ({ product_id: other, event_type: "purchase" as const })),
  );
  await order([bought]);
  await order([cancelled], { status: "cancelled" });
  const answer = await recommendPopular(ctx(), { limit: 10, category: "serum" });
  expect(idsOf(answer).slice(0, 4)).toEqual([bought, added, viewed, faded]);
  expect(new Set(idsOf(answer).slice(4))).toEqual(new Set([quiet, cancelled]));
  const scores = answer.items.map(({ score }) => score);
  expect(scores.map((score) => score.toFixed(1))).toEqual(["1.0", "0.6", "0.4", "0.1", "0.0", "0.0"]);
  expect(idsOf(await recommendPopular(ctx(), { limit: 1 }))).toEqual([bought]);
  expect(await recommendPopular(ctx(), { limit: 5, category: "nowhere" })).toMatchObject({ items: [] });
});

const caching = (cache = memoryCache()) => {
  const shop = ctx();
  return { cached: { ...shop, stores: { ...shop.stores, cache } }, cache };
};

test("with a product: remembered for whatever limit, until a product is written", async () => {
  const [asked = 0, other = 0, draft = 0] = await products(3);
  const { cached, cache } = caching();
  const ask = async (limit: number) => idsOf(await recommendForProduct(cached, { product_id: asked, limit }));
  expect(await ask(1)).toHaveLength(1);
  fresh.queries.length = 0;
  expect((await ask(50)).toSorted()).toEqual([other, draft].toSorted());
  expect(fresh.queries).toHaveLength(0);
  await fresh.db.updateTable("products").set({ status: "draft" }).where("id", "=", draft).execute();
  await cache.forgetAll("products");
  expect(await ask(50)).toEqual([other]);
});

test("popular: a product that is written is shown as it is now, and the season is not summed anew", async () => {
  const [id = 0] = await products(1);
  const { cached, cache } = caching();
  await recommendPopular(cached, { limit: 5 });
  await fresh.db.updateTable("products").set({ name_en: "Lotus" }).where("id", "=", id).execute();
  await cache.forgetAll("products");
  fresh.queries.length = 0;
  const { items } = await recommendPopular(cached, { limit: 5 });
  expect(items).toMatchObject([{ product: { name_en: "Lotus" } }]);
  expect(fresh.queries).toHaveLength(1);
});

async function shopOfTwoTastes() {
  const tastes = await Promise.all([products(4, { category: "serum" }), products(4, { category: "toner" })]);
  const [first, second] = tastes as [number[], number[]];
  for (let n = 0; n < 5; n++) {
    await order(first, { days_ago: 40 });
    await order(second, { days_ago: 40 });
  }
  return { first, second, me: await givenCustomer(fresh.db) };
}

const forMe = (me: Customer, input: Partial<Parameters<typeof recommendForUser>[1]> = {}, overrides = {}) =>
  recommendForUser(ctx({ actor: me, ...overrides }), { user_id: me.user_id, type: "for_you", limit: 12, ...input });

test("for a user: what others bought with what they like, not what they have just bought", async () => {
  const { first, me } = await shopOfTwoTastes();
  const [mine = 0, other = 0] = first;
  await order([mine], { actor: me });
  await wished(me.user_id, other);
  const answer = await forMe(me, { type: "collaborative" });
  expect(idsOf(answer).toSorted()).toEqual(first.filter((id) => id !== mine).toSorted());
  expect(answer.items.every(({ reason }) => reason === "bought_together")).toBe(true);
});

test("for a user of whom nothing is known: what is popular, and what suits any skin", async () => {
  const { first, second, me } = await shopOfTwoTastes();
  const answer = await forMe(me);
  expect(idsOf(answer).toSorted()).toEqual([...first, ...second].toSorted());
  expect(new Set(answer.items.map(({ reason }) => reason))).not.toContain("bought_together");
});

test("kept for six hours; what is bought meanwhile is left out at once", async () => {
  const { first, me } = await shopOfTwoTastes();
  await wished(me.user_id, first[0] ?? 0);
  const now = new Date();
  const before = await forMe(me, { type: "collaborative" }, { now: () => now });
  expect(idsOf(before)).toHaveLength(3);
  const [bought = 0] = idsOf(before);
  await order([bought], { actor: me });
  fresh.queries.length = 0;
  const later = await forMe(me, { type: "collaborative" }, { now: () => new Date(now.getTime() + 5 * 3_600_000) });
  expect(fresh.queries).toHaveLength(2);
  expect(later.generated_at).toBe(before.generated_at);
  expect(idsOf(later)).toEqual(idsOf(before).filter((id) => id !== bought));
  const renewed = await forMe(me, { type: "collaborative" }, { now: () => new Date(now.getTime() + 6 * 3_600_000) });
  expect(renewed.generated_at).not.toBe(before.generated_at);
});

test("another skin profile is another question", async () => {
  const suits = await givenProduct(fresh.db, { skin_type: "dry", skin_concerns: ["dryness"] });
  const other = await givenProduct(fresh.db, { skin_type: "oily", skin_concerns: ["oiliness"] });
  const me = await givenCustomer(fresh.db);
  const before = await forMe(me, { type: "content_based" });
  expect(idsOf(before)).toEqual([]);
  await analyzeSkin(ctx({ actor: me }), {
    after_cleansing: "tight",
    midday_shine: "nowhere",
    visible_pores: "nowhere",
    flaking: "often",
    reactions: "never",
    breakouts: "never",
    sun_exposure: "little",
    concerns: [],
    preferred_brands: [],
  });
  const after = await forMe(me, { type: "content_based" });
  expect(idsOf(after)).toEqual([suits]);
  expect(after.items[0]).toMatchObject({ reason: "suits_your_skin" });
  expect(idsOf(after)).not.toContain(other);
});

test("in a new shop what is on sale is popular, and finding nothing is not kept", async () => {
  const me = await givenCustomer(fresh.db);
  expect((await forMe(me, { type: "popular" })).items).toEqual([]);
  expect((await forMe(me, { type: "collaborative" })).items).toEqual([]);
  const [unseen, rated] = await products(2, { skin_type: "dry" });
  await fresh.db
    .updateTable("products")
    .set({ rating_avg: 5, rating_count: 3 })
    .where("id", "=", rated ?? 0)
    .execute();
  expect(idsOf(await forMe(me, { type: "popular" }))).toEqual([rated, unseen]);
  expect(idsOf(await forMe(me))).toEqual([rated, unseen]);
  await wished(me.user_id, unseen ?? 0);
  await order([unseen ?? 0, rated ?? 0]);
  expect(idsOf(await forMe(me, { type: "collaborative" }))).toEqual([rated]);
});

test("nobody's recommendations are not found", async () => {
  await expect(forMe({ ...(await givenCustomer(fresh.db)), user_id: 2_000_000_000 })).rejects.toMatchObject({
    reason: "not_found",
  });
});
