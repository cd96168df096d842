import { type ProductCard, type SearchProductsInput, searchProductsInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { ServiceContext } from "../context.ts";
import { seededRandom } from "../demo/random.ts";
import { type FreshDatabase, freshDatabase, makeContext } from "../testing.ts";
import { queryWords } from "./query-words.ts";
import { searchProducts } from "./search-products.ts";
import { addCategories, addProduct, overlappingWriters } from "./testing.ts";

vi.setConfig({ testTimeout: 60_000 });

const random = seededRandom("any search");
const vocabulary = [
  "serum",
  "serums",
  "glow",
  "gel",
  "niacinamide",
  "fern",
  "vitamin c",
  "spf50",
  "วิตามินซี",
  "เซรั่ม",
  "សេរ៉ូម",
];
const some = (most: number) => Array.from({ length: random.int(1, most) }, () => random.pick(vocabulary)).join(" ");

let fresh: FreshDatabase;
let ctx: ServiceContext;
beforeAll(async () => {
  fresh = await freshDatabase();
  ctx = makeContext(fresh);
  await addCategories(ctx, "serum", "gel");
  for (let n = 0; n < 60; n++) {
    await addProduct(ctx, {
      name_en: some(4),
      name_th: some(2),
      brand: random.pick(["Fern", "Glow Lab", "Gel"]),
      category: random.pick(["serum", "gel"]),
      ingredients: ["Aqua", random.pick(["Niacinamide", "Retinol"])],
      description_en: some(3),
    });
  }
});

const few = "(select id from products order by random() limit 3)";
const changes: (() => string)[] = [
  () => `update products set status = '${random.pick(["active", "active", "draft"])}' where id in ${few}`,
  () => `update product_search s set title = other.title, words = other.words
    from (select title, words from product_search order by random() limit 1) other where product_id in ${few}`,
  () => `update product_search set title = '' where product_id in ${few}`,
  () => `delete from products where id in (select id from products order by random() limit 1)`,
  () => `with made as (
      insert into products (name_en, slug, sku, price, category, status)
      select name_en, 'copy-' || id, 'copy-' || id, price, category, status from products order by random() limit 2
      on conflict do nothing returning id, status
    ) insert into product_search select made.id, status = 'active', title, words
      from made, (select title, words from product_search order by random() limit 1) other`,
];

/** What PostgreSQL itself finds and how it ranks it, for words that are in the shop as they are asked for. */
async function plainly(q: string) {
  const words = [...new Set(queryWords(q).map(({ word }) => `'${word}'`))];
  const phrase = words.length > 1 ? sql`(title @@ ${words.join(" <-> ")}::tsquery)::int` : sql`0`;
  const { rows } = await sql<{ id: number; rank: number }>`
    select product_id as id, case when title @@ ${words.join(" | ")}::tsquery
      then ts_rank('{0.1, 0.2, 0.4, 1}', title, ${words.join(" | ")}::tsquery, 1) + ${phrase} else 0 end as rank
    from product_search where words @@ ${words.join(" & ")}::tsquery and is_active
  `.execute(fresh.db);
  return new Map(rows.map(({ id, rank }) => [id, rank]));
}

const find = (q: string, input: Partial<SearchProductsInput> = {}) =>
  searchProducts(ctx, searchProductsInput.parse({ q, page_size: 100, ...input })).then(({ value }) => value.items);

/** The best first, of equals the newest; ranks are kept in whole 32,767ths. */
function expectRanked(q: string, items: readonly ProductCard[], ranks: ReadonlyMap<number, number>, round: number) {
  const about = `round ${round}: ${q}`;
  const isOneWord = queryWords(q).length === 1;
  expect(items.map(({ id }) => id).toSorted(), about).toEqual([...ranks.keys()].toSorted());
  items.forEach(({ id }, at) => {
    const next = items[at + 1];
    if (!next) return;
    const ahead = (ranks.get(id) as number) - (ranks.get(next.id) as number);
    expect(ahead, about).toBeGreaterThan(-1e-4);
    if (ahead === 0 && isOneWord) expect(id, about).toBeGreaterThan(next.id);
  });
}

let writers: ReturnType<typeof overlappingWriters>;
afterAll(async () => {
  await writers?.end();
  await fresh.drop();
});

test("whatever is committed, in whatever order, or undone: a search finds and ranks as PostgreSQL does", async () => {
  writers = overlappingWriters(fresh.db, random, changes);
  let found = 0;
  for (let round = 0; round < 60; round++) {
    await writers.write();
    const questions = Array.from({ length: 6 }, () => some(3));
    const answers = await Promise.all(questions.map((q) => find(q)));
    for (const [at, q] of questions.entries()) {
      const ranks = await plainly(q);
      // What no product has is read anew: not what this test compares.
      if (ranks.size > 0) expectRanked(q, answers[at] ?? [], ranks, round);
      found += ranks.size;
    }
  }
  expect(found).toBeGreaterThan(1_000);
});

test("a search beside others asks for what is missing once", async () => {
  await writers.end();
  await addProduct(ctx, { name_en: "Quite Unheard" });
  fresh.queries.length = 0;
  const answers = await Promise.all(Array.from({ length: 20 }, () => find("unheard")));
  for (const items of answers) expect(items.map(({ name_en }) => name_en)).toEqual(["Quite Unheard"]);
  expect(fresh.queries.filter((text) => text.includes("ts_rank")).length).toBeLessThanOrEqual(3);
});
