import { ShopError } from "@dewy/core";
import type { AdminProduct, UpdateProductInput } from "@dewy/core/schemas";
import { inTransaction, mayDo, type ServiceContext } from "../context.ts";
import { adminGetProduct } from "./admin-get-product.ts";
import { indexedColumns, indexProducts } from "./index-products.ts";
import { lockProducts } from "./lock-products.ts";
import { refuseFinePrices } from "./price-decimals.ts";
import { productRefusal } from "./product-refusal.ts";
import { changedProductRow, differingFields } from "./product-row.ts";
import { showInCategories } from "./show-in-categories.ts";
import { updateProducts } from "./write-products.ts";

/**
 * Changes the fields that are given, if the product is still at `version` (when that is given). Who may keep the stock but not the products may
 * send `stock` alone. Refuses with `not_found`, `stale_version` (telling the newest), `forbidden`, `sku_taken`, `slug_taken`,
 * `unknown_category`, or `invalid_input` for prices finer than the currency.
 */
export async function updateProduct(ctx: ServiceContext, input: UpdateProductInput): Promise<AdminProduct> {
  const { id, version, stock, categories, ...given } = input;
  const asked = { ...given, categories };
  const changes = Object.keys(asked).filter((name) => asked[name as keyof typeof asked] !== undefined);
  if (!mayDo(ctx.actor, changes.length === 0 ? "stock" : "products")) {
    throw new ShopError("forbidden", { fields: changes.map((field) => ({ field, code: "forbidden" })) });
  }
  try {
    return await inTransaction(ctx, async (ctx) => {
      // Held from here on: without a version, what others change must not slip in between reading and writing.
      await lockProducts(ctx, [id]);
      const before = await adminGetProduct(ctx, { id });
      const stale = new ShopError("stale_version", { version: before.version });
      if (version !== undefined && before.version !== version) throw stale;
      await refuseFinePrices(ctx, given);
      const after = changedProductRow(before, given);
      const changed = differingFields(before, after);
      const product = {
        ...after,
        id,
        version: before.version,
        image_changes: changed.includes("image_url"),
        stock: stock ?? null,
      };
      const [written] = await updateProducts(ctx, [product], "adjustment");
      if (written === undefined) throw stale;
      if (categories !== undefined) await showInCategories(ctx, id, categories);
      if (changed.some((name) => (indexedColumns as readonly string[]).includes(name))) await indexProducts(ctx, [id]);
      return adminGetProduct(ctx, { id });
    });
  } catch (error) {
    throw productRefusal(error);
  }
}
