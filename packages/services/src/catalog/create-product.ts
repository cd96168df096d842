import { ShopError } from "@dewy/core";
import type { AdminProduct, CreateProductInput } from "@dewy/core/schemas";
import { inTransaction, type ServiceContext } from "../context.ts";
import { adminGetProduct } from "./admin-get-product.ts";
import { freeSlugs } from "./free-slugs.ts";
import { indexProducts } from "./index-products.ts";
import { refuseFinePrices } from "./price-decimals.ts";
import { productRefusal } from "./product-refusal.ts";
import { newProductRow } from "./product-row.ts";
import { showInCategories } from "./show-in-categories.ts";
import { insertProducts } from "./write-products.ts";

const TRIES = 3;

/**
 * Creates a product with its first stock, findable at once. Without a slug it gets a free one of brand and name.
 * Refuses with `sku_taken`, `slug_taken`, `unknown_category`, or `invalid_input` for prices finer than the currency, naming the field.
 */
export async function createProduct(ctx: ServiceContext, input: CreateProductInput): Promise<AdminProduct> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(ctx, (ctx) => insert(ctx, input));
    } catch (error) {
      const refusal = productRefusal(error);
      // Another product of the same name took the free slug meanwhile.
      const raced = refusal instanceof ShopError && refusal.reason === "slug_taken" && input.slug === undefined;
      if (!raced || attempt === TRIES || ctx.db.isTransaction) throw refusal;
    }
  }
}

async function insert(ctx: ServiceContext, input: CreateProductInput): Promise<AdminProduct> {
  const { stock, categories, ...given } = input;
  await refuseFinePrices(ctx, given);
  const [slug = given.slug] = given.slug ? [] : await freeSlugs(ctx, [{ brand: "", ...given }]);
  const row = newProductRow({ ...given, slug: slug ?? "" });
  const [id = 0] = (await insertProducts(ctx, [{ ...row, stock }], "initial")).values();
  if (categories !== undefined) await showInCategories(ctx, id, categories);
  await indexProducts(ctx, [id]);
  return adminGetProduct(ctx, { id });
}
