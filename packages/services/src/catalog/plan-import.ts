import type { Currency } from "@dewy/core";
import type { ImportProductRow, ImportRemark } from "@dewy/core/schemas";
import { parseInciList } from "@dewy/ml";
import { overlyFine } from "./price-decimals.ts";
import { changedProductRow, differingFields, newProductRow, type ProductRow } from "./product-row.ts";
import type { ChangedProduct, NewProduct } from "./write-products.ts";

/** A product as the import found it. */
export type StoredProduct = ProductRow & { id: number; version: number; stock: number };

export interface ImportWorld {
  /** The stored products of the rows' SKUs. */
  products: ReadonlyMap<string, StoredProduct>;
  categories: ReadonlySet<string>;
  /** Who has the slugs that the rows name: SKUs by slug. */
  slugs: ReadonlyMap<string, string>;
  currency: Currency;
  default_stock: number;
  set_stock: boolean;
}

export interface ImportPlan {
  /** Without a slug where the row names none. */
  creates: (Omit<NewProduct, "slug"> & { slug: string | undefined })[];
  updates: ChangedProduct[];
  unchanged: number;
  rejected: ImportRemark[];
  ignored: ImportRemark[];
}

/** What an import of these rows does to the shop: pure. A field that is absent, or undefined, stays as it is. */
export function planImport(rows: readonly ImportProductRow[], world: ImportWorld): ImportPlan {
  const plan: ImportPlan = { creates: [], updates: [], unchanged: 0, rejected: [], ignored: [] };
  const skus = new Set<string>();
  const slugs = new Map(world.slugs);
  for (const { line, stock, ingredients_text, ...given } of rows) {
    const remark = (field: string, reason: string): ImportRemark => ({ line, sku: given.sku, field, reason });
    const before = world.products.get(given.sku);
    const owner = given.slug === undefined ? given.sku : (slugs.get(given.slug) ?? given.sku);
    if (skus.has(given.sku)) {
      plan.rejected.push(remark("sku", "duplicate_sku"));
      continue;
    }
    skus.add(given.sku);
    if (!world.categories.has(given.category)) {
      plan.rejected.push(remark("category", "unknown_category"));
      continue;
    }
    if (owner !== given.sku) {
      plan.rejected.push(remark("slug", "slug_taken"));
      continue;
    }
    const [fine] = overlyFine(given, world.currency);
    if (fine) {
      plan.rejected.push(remark(fine.field, fine.code));
      continue;
    }
    if (given.slug !== undefined) slugs.set(given.slug, given.sku);
    if (ingredients_text !== undefined && given.ingredients === undefined) {
      const list = parseInciList(ingredients_text);
      if (list.is_list) given.ingredients = list.names;
      else if (ingredients_text !== "") plan.ignored.push(remark("ingredients", "not_an_ingredient_list"));
    }
    if (!before) {
      const { slug, ...row } = newProductRow({ ...given, slug: given.slug ?? "" });
      plan.creates.push({ ...row, slug: slug || undefined, stock: stock ?? world.default_stock });
      continue;
    }
    const after = changedProductRow(before, given);
    const changed = differingFields(before, after);
    const newStock = world.set_stock && stock !== undefined && stock !== before.stock ? stock : null;
    if (changed.length === 0 && newStock === null) plan.unchanged += 1;
    else
      plan.updates.push({
        ...after,
        id: before.id,
        version: before.version,
        stock: newStock,
        image_changes: changed.includes("image_url"),
      });
  }
  return plan;
}
