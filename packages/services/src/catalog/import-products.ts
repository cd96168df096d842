import { ShopError } from "@dewy/core";
import type { ImportProductsInput, ImportReport } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function importProducts(_ctx: ServiceContext, _input: ImportProductsInput): Promise<ImportReport> {
  throw new ShopError("unavailable");
}
