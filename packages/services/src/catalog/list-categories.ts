import { ShopError } from "@dewy/core";
import type { Category } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function listCategories(_ctx: ServiceContext): Promise<Category[]> {
  throw new ShopError("unavailable");
}
