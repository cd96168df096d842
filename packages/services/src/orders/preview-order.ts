import { ShopError } from "@dewy/core";
import type { OrderPreview, PreviewOrderInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function previewOrder(_ctx: ServiceContext, _input: PreviewOrderInput): Promise<OrderPreview> {
  throw new ShopError("unavailable");
}
