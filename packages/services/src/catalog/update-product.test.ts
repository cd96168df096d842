import type { UpdateProductInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { placeOrder } from "../orders/place-order.ts";
import {
  checkBooks,
  type FreshDatabase,
  fillCart,
  freshDatabase,
  givenGuest,
  makeContext,
  orderRequest,
} from "../testing.ts";
import { getProduct } from "./get-product.ts";
import { searchProducts } from "./search-products.ts";
import { addCategories, addProduct } from "./testing.ts";
import { updateProduct } from "./update-product.ts";

let fresh: FreshDatabase;
let ctx: ServiceContext;
let moderator: ServiceContext;

beforeAll(async () => {
  fresh = await freshDatabase();
  ctx = makeContext(fresh);
  moderator = makeContext(fresh, { actor: { kind: "staff", user_id: 3, session_id: "s", role: "moderator" } });
  await addCategories(ctx, "serum", "mask");
});
afterAll(() => fresh.drop());

const ledger = async (product_id: number) =>
  (
    await sql<{ quantity: number; reason: string; actor: string }>`
      select quantity, reason, actor from stock_movements where product_id = ${product_id} order by id
    `.execute(fresh.db)
  ).rows;

test("what is given changes, what is absent stays, null empties", async () => {
  const { id } = await addProduct(ctx, {
    name_en: "Old Name",
    brand: "Fern",
    name_th: "ชื่อ",
    ingredients: ["Aqua"],
    price: 5,
  });
  const changed = await updateProduct(ctx, { id, version: 1, name_en: "New Name", price: 6.5, name_th: null });
  expect(changed).toMatchObject({
    name_en: "New Name",
    price: 6.5,
    name_th: null,
    brand: "Fern",
    ingredients: ["Aqua"],
    slug: "fern-old-name",
    version: 2,
  });
});

test("a stale version changes nothing and is told the newest", async () => {
  const { id } = await addProduct(ctx);
  await updateProduct(ctx, { id, version: 1, price: 11 });
  await expect(updateProduct(ctx, { id, version: 1, price: 99, stock: 99 })).rejects.toMatchObject({
    reason: "stale_version",
    details: { version: 2 },
  });
  expect((await getProduct(ctx, { id })).value).toMatchObject({ price: 11, stock: 5 });
});

test("without a version the change is made to the product as it is, and of two at once none is lost", async () => {
  const { id } = await addProduct(ctx);
  await Promise.all([updateProduct(ctx, { id, price: 12 }), updateProduct(ctx, { id, name_en: "Both" })]);
  expect(await updateProduct(ctx, { id, brand: "Fern" })).toMatchObject({ price: 12, name_en: "Both", version: 4 });
});

test("of two who change a product at once one wins and the other is told", async () => {
  const { id } = await addProduct(ctx);
  const answers = await Promise.allSettled([20, 30].map((price) => updateProduct(ctx, { id, version: 1, price })));
  const won = answers.filter((answer) => answer.status === "fulfilled");
  expect(won).toHaveLength(1);
  expect(answers.find((answer) => answer.status === "rejected")?.reason).toMatchObject({ reason: "stale_version" });
  expect((await getProduct(ctx, { id })).value.price).toBe(won[0]?.value.price);
});

test("stock is counted: the movement is what changed, even after sales", async () => {
  const { id } = await addProduct(ctx, { stock: 10 });
  await sql`update products set stock = 7 where id = ${id}`.execute(fresh.db);
  await sql`insert into stock_movements (product_id, quantity, reason, actor) values (${id}, -3, 'sale', 'guest')`.execute(
    fresh.db,
  );
  expect(await updateProduct(ctx, { id, version: 1, stock: 20 })).toMatchObject({ stock: 20, version: 2 });
  await updateProduct(ctx, { id, version: 2, stock: 20, price: 3 });
  expect(await ledger(id)).toEqual([
    { quantity: 10, reason: "initial", actor: "system:test" },
    { quantity: -3, reason: "sale", actor: "guest" },
    { quantity: 13, reason: "adjustment", actor: "system:test" },
  ]);
});

test("of two who count one stock at once, amid sales, one wins and the other is told; the ledger adds up", async () => {
  const { id } = await addProduct(ctx, { stock: 50 });
  const sell = async () => {
    const cart = await fillCart(makeContext(fresh, { actor: givenGuest() }), { [id]: 1 });
    await placeOrder(cart, orderRequest());
  };
  const count = (stock: number) => updateProduct(ctx, { id, version: 1, stock });
  const [first, second] = await Promise.allSettled([count(20), count(30), ...Array.from({ length: 10 }, sell)]);
  const outcomes = [first, second].map((outcome) => (outcome?.status === "rejected" ? outcome.reason.reason : "won"));
  expect(outcomes.sort()).toEqual(["stale_version", "won"]);
  expect(await checkBooks(ctx)).toEqual([]);
});

test("moderators count stock and nothing else", async () => {
  const { id } = await addProduct(ctx, { stock: 1 });
  expect(await updateProduct(moderator, { id, version: 1, stock: 4 })).toMatchObject({ stock: 4 });
  await expect(updateProduct(moderator, { id, version: 2, stock: 5, price: 1 })).rejects.toMatchObject({
    reason: "forbidden",
    details: { fields: [{ field: "price", code: "forbidden" }] },
  });
  const customer = makeContext(fresh, { actor: { kind: "customer", user_id: 1, session_id: "s", guest_id: null } });
  await expect(updateProduct(customer, { id, version: 2, stock: 5 })).rejects.toMatchObject({ reason: "forbidden" });
  expect((await getProduct(ctx, { id })).value).toMatchObject({ stock: 4, price: 10 });
});

test("published_at is the first time on sale", async () => {
  let day = 1;
  const timed = { ...ctx, now: () => new Date(`2026-01-0${day}T00:00:00Z`) };
  const { id } = await addProduct(timed, { status: "draft" });
  day = 2;
  const published = await updateProduct(timed, { id, version: 1, status: "active" });
  expect(published.published_at).toBe("2026-01-02T00:00:00Z");
  day = 3;
  await updateProduct(timed, { id, version: 2, status: "archived" });
  const again = await updateProduct(timed, { id, version: 3, status: "active" });
  expect(again).toMatchObject({ published_at: "2026-01-02T00:00:00Z", updated_at: "2026-01-03T00:00:00Z" });
});

test("the image is the primary one: written, replaced, taken away", async () => {
  const { id } = await addProduct(ctx, { image_url: "/media/1.svg" });
  const images = async () => (await getProduct(ctx, { id })).value.images.map(({ image_url }) => image_url);
  expect((await updateProduct(ctx, { id, version: 1, image_url: "/media/2.svg" })).image_url).toBe("/media/2.svg");
  expect(await images()).toEqual(["/media/2.svg"]);
  await updateProduct(ctx, { id, version: 2, price: 9 });
  expect(await images()).toEqual(["/media/2.svg"]);
  await sql`insert into product_images (product_id, image_url, sort_order) values (${id}, '/media/3.svg', 1)`.execute(
    fresh.db,
  );
  expect((await updateProduct(ctx, { id, version: 3, image_url: null })).image_url).toBe("/media/3.svg");
  expect(await images()).toEqual(["/media/3.svg"]);
});

test.each<[Omit<UpdateProductInput, "id" | "version">, string, string]>([
  [{ sku: "TAKEN" }, "sku_taken", "sku"],
  [{ slug: "taken" }, "slug_taken", "slug"],
  [{ category: "nowhere" }, "unknown_category", "category"],
])("%o is refused with %s", async (given, reason, field) => {
  await addProduct(ctx, { sku: "TAKEN", slug: "taken" }).catch(() => {});
  const { id } = await addProduct(ctx);
  await expect(updateProduct(ctx, { id, version: 1, ...given })).rejects.toMatchObject({
    reason,
    details: { fields: [{ field, code: reason }] },
  });
});

test("an unknown product is not found", async () => {
  await expect(updateProduct(ctx, { id: 2_000_000_000, version: 1, price: 1 })).rejects.toMatchObject({
    reason: "not_found",
  });
});

test("a new name is found at once, the old one no more", async () => {
  const { id } = await addProduct(ctx, { name_en: "Quillwort Mist" });
  const search = async (q: string) =>
    (await searchProducts(ctx, { q, page: 1, page_size: 24, sort: "relevance" })).value.items.map((item) => item.id);
  expect(await search("quillwort")).toEqual([id]);
  await updateProduct(ctx, { id, version: 1, name_en: "Liverwort Mist" });
  expect(await search("liverwort")).toEqual([id]);
  expect(await search("zebra quillwort")).toEqual([]);
});
