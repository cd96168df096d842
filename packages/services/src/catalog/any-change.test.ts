import { type ListProductsInput, listProductsInput, productSorts } from "@dewy/core/schemas";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { ServiceContext } from "../context.ts";
import { seededRandom } from "../demo/random.ts";
import { type FreshDatabase, freshDatabase, givenProduct, makeContext } from "../testing.ts";
import { listCategories } from "./list-categories.ts";
import { listProducts } from "./list-products.ts";
import { productFilter } from "./product-filter.ts";
import { addCategories, overlappingWriters } from "./testing.ts";

vi.setConfig({ testTimeout: 60_000 });

let fresh: FreshDatabase;
let ctx: ServiceContext;
beforeAll(async () => {
  fresh = await freshDatabase();
  ctx = makeContext(fresh);
  await addCategories(ctx, "skincare", "skincare/serum", "serum/night", "makeup");
  for (let n = 0; n < 60; n++) await givenProduct(fresh.db, { ...anything(), name_en: anyName() });
});
let writers: ReturnType<typeof overlappingWriters>;
afterAll(async () => {
  await writers?.end();
  await fresh.drop();
});

const random = seededRandom("any change");
const anyName = () =>
  random.pick(["a", "A", "á", "ab", "a b", "a-b", "z'", "Z", "10", "9", "ก", "เก", "ខ", "ß", "ss"]) +
  random.pick(["", " ", String(random.int(1, 9))]);
const anything = () => ({
  price: random.pick([0, 0.01, 9.99, 10, 10.01, 24.99, 99_999_999.99]),
  stock: random.pick([0, 5]),
  is_featured: random.chance(0.3),
  brand: random.pick(["Fern", "fern", "", 'O"R\\', "ខ្មែរ"]),
  category: random.pick(["serum", "night", "makeup"]),
  skin_concerns: random.pick([[], ["acne"], ["acne", "dark_spots"]]),
});

const some = "(select id from products order by random() limit 4)";
const changes: (() => string)[] = [
  () => `update products set name_en = '${anyName().replaceAll("'", "''")}' where id in ${some}`,
  () => `update products set name_en = left(name_en || name_en, 100) where id in ${some}`,
  () => `update products set price = ${anything().price}, rating_avg = ${random.int(0, 3)} where id in ${some}`,
  () => `update products set stock = ${anything().stock}, created_at = now() - interval '1 hour' * ${random.int(0, 9)}
    where id in ${some}`,
  () => `update products set status = '${random.pick(["active", "active", "draft", "archived"])}' where id in ${some}`,
  () => `update products set category = (select slug from categories order by random() limit 1), brand = upper(brand)
    where id in ${some}`,
  () => `update products set skin_types = '{${random.pick(["all", "oily", "dry,normal"])}}' where id in ${some}`,
  () => `update products set skin_concerns = '{acne}', is_featured = not is_featured where id in ${some}`,
  () => `delete from products where id in (select id from products order by random() limit 1)`,
  () => `insert into products (name_en, slug, sku, price, category)
    select name_en, 'copy-' || id, 'copy-' || id, price, category from products order by random() limit 2
    on conflict do nothing`,
  () => `insert into product_categories select p.id, c.id from products p, categories c order by random() limit 2
    on conflict do nothing`,
  () => `delete from product_categories where random() < 0.3`,
  () => `update categories set parent_id = (select id from categories where slug = '${random.pick(["skincare", "makeup"])}')
    where slug = '${random.pick(["serum", "night"])}'`,
  () =>
    `update categories set slug = case slug when 'makeup' then 'none' else 'makeup' end where slug in ('makeup', 'none')`,
];

const maybe = <Value>(value: Value) => (random.chance(0.3) ? value : undefined);
const anyQuestion = () =>
  listProductsInput.parse({
    page: random.int(1, 5),
    page_size: random.pick([1, 7, 24, 100]),
    sort: random.pick(productSorts),
    category: maybe(random.pick(["skincare", "serum", "night", "makeup", "none"])),
    skin_type: maybe(random.pick(["all", "oily", "dry"])),
    concern: maybe(random.pick(["acne", "dark_spots", "none"])),
    brand: maybe(anything().brand || "none"),
    min_price: maybe(anything().price),
    max_price: maybe(anything().price),
    in_stock: maybe(random.chance(0.5)),
  });

const orders: Record<ListProductsInput["sort"], string> = {
  newest: "p.created_at desc, p.id desc",
  price_asc: "p.price, p.id",
  price_desc: "p.price desc, p.id desc",
  rating: "p.rating_avg desc, p.id desc",
  name: "p.name_en, p.id",
  featured: "p.is_featured desc, p.created_at desc, p.id desc",
};

/** The same page, asked of PostgreSQL alone. */
async function plainly({ page, page_size, sort, category, ...filters }: ListProductsInput) {
  const { withClause, matches } = productFilter(category);
  const {
    skin_type = null,
    concern = null,
    brand = null,
    min_price = null,
    max_price = null,
    in_stock = null,
  } = filters;
  const { rows } = await sql<{ id: number }>`
    ${withClause} select p.id from products p where ${matches}
      and (${skin_type}::text is null or p.skin_types && array[${skin_type}, 'all']::skin_type[])
      and (${concern}::text is null or p.skin_concerns @> array[${concern}]::text[])
      and (${brand}::text is null or p.brand = ${brand})
      and (${min_price}::numeric is null or p.price >= ${min_price})
      and (${max_price}::numeric is null or p.price <= ${max_price})
      and (${in_stock}::boolean is null or p.in_stock = ${in_stock})
    order by ${sql.raw(orders[sort])}
  `.execute(fresh.db);
  const ids = rows.map(({ id }) => id);
  return { total: ids.length, ids: ids.slice((page - 1) * page_size, page * page_size) };
}

test("whatever is committed, in whatever order, or undone: each page and total is PostgreSQL's own", async () => {
  writers = overlappingWriters(fresh.db, random, changes);
  for (let round = 0; round < 80; round++) {
    await writers.write();
    const questions = Array.from({ length: 6 }, anyQuestion);
    const answers = await Promise.all(questions.map((input) => listProducts(ctx, input)));
    for (const [at, input] of questions.entries()) {
      const value = answers[at]?.value;
      const got = { total: value?.total, ids: value?.items.map(({ id }) => id) };
      expect(got, `round ${round}: ${JSON.stringify(input)}`).toEqual(await plainly(input));
    }
  }
  await writers.end();
  for (const { slug, product_count } of (await listCategories(ctx)).value) {
    const { total } = await plainly(listProductsInput.parse({ category: slug }));
    expect([slug, product_count]).toEqual([slug, total]);
  }
});
