import { type Currency, ShopError } from "@dewy/core";
import type { ImportProductsInput, ImportReport } from "@dewy/core/schemas";
import { isTransient } from "@dewy/db";
import { sql } from "kysely";
import { inTransaction, type ServiceContext } from "../context.ts";
import { freeSlugs } from "./free-slugs.ts";
import { indexProducts } from "./index-products.ts";
import { type ImportWorld, planImport, type StoredProduct } from "./plan-import.ts";
import { adminColumns } from "./product-columns.ts";
import { productRefusal } from "./product-refusal.ts";
import { insertProducts, updateProducts } from "./write-products.ts";

const TRIES = 3;

/**
 * Creates and changes products by SKU: all rows that can be in one transaction of a handful of statements, the others told
 * with their line and reason (`duplicate_sku` of the later of two lines, `unknown_category`, `slug_taken`, `too_many_decimals`). Stock is set at
 * creation, and of a known product only with `set_stock`. A row in which no field differs is unchanged: nothing is written.
 */
export async function importProducts(ctx: ServiceContext, input: ImportProductsInput): Promise<ImportReport> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(ctx, (ctx) => importRows(ctx, input));
    } catch (error) {
      const refusal = productRefusal(error);
      // Somebody else made a product of the same SKU or slug meanwhile: read the shop anew.
      const raced = refusal instanceof ShopError && refusal.kind === "conflict";
      // Two imports of the same new rows in another order wait for each other, and PostgreSQL ends one of them.
      if (!(raced || isTransient(error)) || attempt === TRIES || ctx.db.isTransaction) throw refusal;
    }
  }
}

async function importRows(ctx: ServiceContext, input: ImportProductsInput): Promise<ImportReport> {
  await createCategories(ctx, input);
  const plan = planImport(input.rows, await readWorld(ctx, input));
  const unnamed = plan.creates.filter(({ slug }) => slug === undefined);
  const named = plan.creates.flatMap(({ slug }) => slug ?? []);
  const slugs = await freeSlugs(ctx, unnamed, named);
  const creates = plan.creates.map((product) => ({ ...product, slug: product.slug ?? slugs.shift() ?? "" }));
  const created = creates.length > 0 ? [...(await insertProducts(ctx, creates, "import")).values()] : [];
  const updated = plan.updates.length > 0 ? await updateProducts(ctx, plan.updates, "import") : [];
  await indexProducts(ctx, [...created, ...updated]);
  const { unchanged, rejected, ignored } = plan;
  return { created: created.length, updated: updated.length, unchanged, rejected, ignored };
}

/** Categories that the shop has stay as they are, whatever the input calls them. */
async function createCategories(ctx: ServiceContext, { new_categories }: ImportProductsInput): Promise<void> {
  if (new_categories.length === 0) return;
  await ctx.db
    .insertInto("categories")
    .values(
      new_categories.map(({ slug, name, name_th, name_km }, place) => ({
        slug,
        name,
        name_th: name_th || null,
        name_km: name_km || null,
        description: null,
        parent_id: null,
        image_url: null,
        sort_order: 100 + place,
      })),
    )
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .execute();
}

/** Locks the products it reads, in the order every lock on products is taken, so that no sale or edit slips in between. */
async function readWorld(ctx: ServiceContext, input: ImportProductsInput): Promise<ImportWorld> {
  const skus = input.rows.map((row) => row.sku);
  const stored: StoredProduct[] = await ctx.db
    .selectFrom("products")
    .select(adminColumns)
    .where(sql<boolean>`sku = any (${skus})`)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  const slugs = input.rows.flatMap((row) => row.slug ?? []);
  const { rows } = await sql<{ categories: string[]; slugs: [string, string][]; currency: Currency }>`
    select (select currency from shop_settings) as currency,
      array(select slug from categories where slug = any (${input.rows.map((row) => row.category)})) as categories,
      (
        select coalesce(json_agg(json_build_array(slug, sku)), '[]') from products where slug = any (${slugs})
      ) as slugs
  `.execute(ctx.db);
  return {
    products: new Map(stored.map((product) => [product.sku, product])),
    categories: new Set(rows[0]?.categories),
    slugs: new Map(rows[0]?.slugs),
    currency: rows[0]?.currency ?? "USD",
    default_stock: input.default_stock,
    set_stock: input.set_stock,
  };
}
