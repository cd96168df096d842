import { type BulkUpdateProductsInput, bulkUpdateProductsInput } from "@dewy/core/schemas";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { placeOrder } from "../orders/place-order.ts";
import {
  type FreshDatabase,
  fillCart,
  freshDatabase,
  givenGuest,
  givenProduct,
  makeContext,
  orderRequest,
  sql,
} from "../testing.ts";
import { adminGetProduct } from "./admin-get-product.ts";
import { bulkUpdateProducts } from "./bulk-update-products.ts";
import { searchProducts } from "./search-products.ts";
import { addCategories, addProduct } from "./testing.ts";

let fresh: FreshDatabase;
let ctx: ServiceContext;
let moderator: ServiceContext;
beforeAll(async () => {
  fresh = await freshDatabase({ poolSize: 20 });
  ctx = makeContext(fresh);
  moderator = makeContext(fresh, { actor: { kind: "staff", user_id: 3, session_id: "s", role: "moderator" } });
  await addCategories(ctx, "serum", "mask");
});
afterAll(() => fresh.drop());

const update = (ids: number[], set: BulkUpdateProductsInput["set"], as = ctx) => bulkUpdateProducts(as, { ids, set });
const done = (id: number) => ({ id, ok: true, reason: null });
const read = (id: number) => adminGetProduct(ctx, { id });

test("each id is answered in the order asked; unknown ones are skipped, the others set", async () => {
  const [a, b] = [await addProduct(ctx, { stock: 2 }), await addProduct(ctx, { stock: 9 })];
  const { results } = await update([b.id, 2_000_000_000, a.id], {
    status: "archived",
    is_featured: true,
    price: 7.25,
    stock: 9,
    allow_backorders: true,
    track_inventory: false,
  });
  expect(results).toEqual([done(b.id), { id: 2_000_000_000, ok: false, reason: "not_found" }, done(a.id)]);
  for (const { id } of [a, b]) {
    expect(await read(id)).toMatchObject({
      ...{
        status: "archived",
        is_featured: true,
        price: 7.25,
        stock: 9,
        allow_backorders: true,
        track_inventory: false,
      },
      version: 2,
    });
  }
  const { rows } = await sql`
    select product_id, quantity, reason from stock_movements where reason = 'adjustment' and product_id in (${a.id}, ${b.id})
  `.execute(fresh.db);
  expect(rows).toEqual([{ product_id: a.id, quantity: 7, reason: "adjustment" }]);
});

test("what is so already keeps its version", async () => {
  const { id } = await addProduct(ctx, { brand: "Fern" });
  expect((await update([id], { brand: "Fern", stock: 5 })).results).toEqual([done(id)]);
  expect(await read(id)).toMatchObject({ version: 1 });
});

test("percents are computed in decimals and rounded half away from zero to the currency", async () => {
  const prices = [0.05, 1.05, 19.99, 10, 0];
  const products = await Promise.all(prices.map((price) => addProduct(ctx, { price })));
  const ids = products.map(({ id }) => id);
  const priced = async () => Promise.all(ids.map(async (id) => (await read(id)).price));
  await update(ids, { price_change_percent: 10 });
  // 0.055, 1.155, 21.989, 11, 0: in floats 1.05 × 1.1 is 1.1550000000000002, and 0.055 × 100 is 5.5.
  expect(await priced()).toEqual([0.06, 1.16, 21.99, 11, 0]);
  await update(ids, { price_change_percent: -33.33 });
  expect(await priced()).toEqual([0.04, 0.77, 14.66, 7.33, 0]);
  const dear = await addProduct(ctx, { price: 90_000_000 });
  expect((await update([ids[0] as number, dear.id], { price_change_percent: 50 })).results).toEqual([
    done(ids[0] as number),
    { id: dear.id, ok: false, reason: "amount_too_large" },
  ]);
  expect(await read(dear.id)).toMatchObject({ price: 90_000_000, version: 1 });
});

test("moderators set stock alone; anything beside it refuses the whole request", async () => {
  const { id } = await addProduct(ctx);
  expect((await update([id], { stock: 8 }, moderator)).results).toEqual([done(id)]);
  await expect(update([id], { stock: 1, price: 1 }, moderator)).rejects.toMatchObject({
    reason: "forbidden",
    details: { fields: [{ field: "set.price", code: "forbidden" }] },
  });
  expect(await read(id)).toMatchObject({ stock: 8, price: 10 });
});

test("an unknown category refuses the whole request and names it", async () => {
  const { id } = await addProduct(ctx);
  await expect(update([id], { category: "nowhere", price: 1 })).rejects.toMatchObject({
    reason: "unknown_category",
    details: { fields: [{ field: "set.category", code: "unknown_category" }] },
  });
  expect(await read(id)).toMatchObject({ price: 10, version: 1 });
});

test.each([{}, { price: 1, price_change_percent: 5 }, { price_change_percent: -100 }, { stock: -1 }, { name_en: "x" }])(
  "%o is nothing to set",
  (set) => expect(bulkUpdateProductsInput.safeParse({ ids: [1], set }).success).toBe(false),
);

test("a thousand, half of them unknown, are changed and found anew in five statements", async () => {
  await sql`
    insert into products (name_en, slug, sku, price, category)
    select 'Bulk ' || n, 'bulk-' || n, 'BULK-' || n, 1, 'serum' from generate_series(1, 500) n
  `.execute(fresh.db);
  const { rows } = await sql<{ id: number }>`select id from products where sku like 'BULK-%' order by id`.execute(
    fresh.db,
  );
  const ids = rows.flatMap(({ id }, n) => [id, 1_900_000_000 + n]);
  fresh.queries.length = 0;
  const { results } = await update(ids, { category: "mask", brand: "Quillwort", stock: 3, price_change_percent: 10 });
  expect(fresh.queries).toHaveLength(7); // with begin and commit
  expect(results.map(({ id }) => id)).toEqual(ids);
  expect(results.filter(({ ok }) => ok)).toHaveLength(500);
  expect(results[1]).toEqual({ id: 1_900_000_000, ok: false, reason: "not_found" });
  const found = (await searchProducts(ctx, { q: "quillwort mask", page: 1, page_size: 1, sort: "relevance" })).value;
  expect(found.total).toBe(500);
});

test("sales and bulk changes of the same products at once: every movement is in the ledger", async () => {
  const ids = [await givenProduct(fresh.db), await givenProduct(fresh.db), await givenProduct(fresh.db)];
  const buyers = await Promise.all(
    Array.from({ length: 10 }, () =>
      fillCart(makeContext(fresh, { actor: givenGuest() }), Object.fromEntries(ids.map((id) => [id, 1]))),
    ),
  );
  await Promise.all([
    ...buyers.map((buyer) => placeOrder(buyer, orderRequest())),
    ...[60, 70, 80].map((stock) => update(ids.toReversed(), { stock })),
  ]);
  const { rows } = await sql<{ stock: number; moved: number }>`
    select p.stock, (select sum(quantity)::integer from stock_movements m where m.product_id = p.id) as moved
    from products p where p.id = any (${ids})
  `.execute(fresh.db);
  expect(rows).toHaveLength(3);
  for (const { stock, moved } of rows) expect(moved).toBe(stock);
});
