import type { ShopInfo } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

/** The public part of the owner's settings. */
export async function getShopInfo(ctx: ServiceContext): Promise<ShopInfo> {
  const settings = await ctx.db
    .selectFrom("shop_settings")
    .select(["shop_name", "currency", "time_zone", "shipping_amount", "free_shipping_from", "hero_image_url"])
    .executeTakeFirstOrThrow();
  return { ...settings, url: ctx.config.publicUrl };
}
