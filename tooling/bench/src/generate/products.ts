import { type Deps, indexProducts } from "@dewy/services";
import type { Client } from "pg";
import { ingredientList } from "./ingredients.ts";
import { type Random, seeded } from "./random.ts";
import { concerns, heroes, kinds, madeUpName, promises, sentences, skinTypes, type Words } from "./words.ts";

const BATCH = 500;
const DAY_MS = 86_400_000;

/** Fills a migrated, empty shop with categories and `count` products in three languages, with pictures, stock and search index. */
export async function generateProducts(
  client: Client,
  deps: Pick<Deps, "db">,
  { count, say }: { count: number; say: (progress: string) => void },
): Promise<void> {
  await insertCategories(client);
  const random = seeded(count);
  const brands = Array.from({ length: Math.min(400, 40 + Math.floor(count / 200)) }, (_, at) => madeUpName(at * 7));
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) =>
      productRow(random, { number: from + at + 1, count, brands }),
    );
    const { rows: made } = await client.query<{ id: number }>(INSERT, [JSON.stringify(rows)]);
    await indexProducts(
      deps,
      made.map(({ id }) => id),
    );
    if (from % 10_000 === 0) say(`${from} of ${count} products`);
  }
}

async function insertCategories(client: Client): Promise<void> {
  for (const [sort_order, kind] of kinds.entries()) {
    await client.query(
      `insert into categories (slug, name, name_th, name_km, description, sort_order, parent_id)
       values ($1, $2, $3, $4, $5, $6, (select id from categories where slug = $7))`,
      [kind.slug, kind.en, kind.th, kind.km, `All of our ${kind.en}`, sort_order, "above" in kind ? kind.above : null],
    );
  }
}

function productRow(random: Random, { number, count, brands }: { number: number; count: number; brands: string[] }) {
  const kind = random.favourite(kinds);
  const [promise, hero] = [random.pick(promises), random.favourite(heroes)];
  const line = madeUpName(1_000 + random.below(Math.ceil(count / 8)));
  const brand = random.favourite(brands);
  const name_en = `${promise.en} ${hero.en} ${kind.en} ${line}`;
  const types = random.some(skinTypes, 1 + random.below(3));
  const price = Math.round(100 * (4 + 56 * random.next() ** 2)) / 100;
  const told = random.some(sentences, 2 + random.below(3));
  const describe = (language: keyof Words) =>
    told.map((sentence) => sentence[language].replace("{hero}", hero[language])).join(" ");
  // Ages over two years, so that newest is an order of its own.
  const created_at = new Date(Date.UTC(2024, 0, 1) + random.below(730) * DAY_MS + number * 1_000).toISOString();
  return {
    name_en,
    name_th: `${kind.th}${hero.th}${promise.th} ${line}`,
    name_km: `${kind.km}${hero.km}${promise.km} ${line}`,
    slug: `${brand}-${promise.en}-${hero.en}-${kind.en}-${number}`.toLowerCase().replaceAll(" ", "-"),
    sku: `BN-${String(number).padStart(6, "0")}`,
    brand,
    short_description: `${promise.en} ${kind.en.toLowerCase()} with ${hero.en.toLowerCase()}`,
    description_en: describe("en"),
    description_th: describe("th"),
    description_km: describe("km"),
    price,
    compare_at_price: random.below(5) === 0 ? Math.round(price * 125) / 100 : null,
    stock: random.below(25) === 0 ? 0 : 500 + random.below(4_000),
    skin_type: types[0],
    skin_types: types,
    skin_concerns: random.some(concerns, random.below(4)),
    category: kind.slug,
    also_in: random.below(10) === 0 ? random.pick(kinds.filter(({ slug }) => slug !== kind.slug)).slug : null,
    ingredients: ingredientList(random, hero.inci),
    usage_instructions: sentences[3]?.en,
    pictures: 1 + random.below(4),
    rating_avg: Math.round(100 * (5 - 2 * random.next() ** 2)) / 100,
    rating_count: Math.floor(400 * random.next() ** 4),
    is_featured: random.below(40) === 0,
    status: random.below(50) === 0 ? "draft" : "active",
    created_at,
  };
}

const FIELDS = `name_en text, name_th text, name_km text, slug text, sku text, brand text, short_description text,
  description_en text, description_th text, description_km text, price numeric, compare_at_price numeric, stock integer,
  skin_type skin_type, skin_types skin_type[], skin_concerns text[], category text, ingredients jsonb, usage_instructions text,
  rating_avg numeric, rating_count integer, is_featured boolean, status product_status, created_at timestamptz`;
const columns = FIELDS.split(",")
  .map((field) => field.trim().split(" ")[0])
  .join(", ");

/** One batch: products with their other category, their pictures and the movement that their stock is. */
const INSERT = `
  with given as materialized (
    select * from jsonb_to_recordset($1::jsonb) as g(${FIELDS}, also_in text, pictures integer)
  ),
  made as (
    insert into products (${columns}, image_url, published_at, updated_at)
    select ${columns}, '/media/' || slug || '-1.svg', created_at, created_at from given
    returning id, slug, stock, created_at
  ),
  shown as (
    insert into product_categories (product_id, category_id)
    select m.id, c.id from made m join given g using (slug) join categories c on c.slug = g.also_in
  ),
  pictured as (
    insert into product_images (product_id, image_url, alt_text, sort_order, is_primary)
    select m.id, '/media/' || slug || '-' || n || '.svg', g.name_en, n, n = 1
    from made m join given g using (slug), generate_series(1, g.pictures) n
  ),
  stocked as (
    insert into stock_movements (product_id, quantity, reason, actor, created_at)
    select id, stock, 'initial', 'system:bench', created_at from made where stock > 0
  )
  select id from made order by id`;
