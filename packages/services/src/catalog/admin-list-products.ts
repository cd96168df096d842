import { type Page, ShopError } from "@dewy/core";
import type { AdminListProductsInput, AdminProductRow } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function adminListProducts(
  _ctx: ServiceContext,
  _input: AdminListProductsInput,
): Promise<Page<AdminProductRow>> {
  throw new ShopError("unavailable");
}
