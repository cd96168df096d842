import { randomUUID } from "node:crypto";
import { ShopError } from "@dewy/core";
import type { TrackEventInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { sign } from "../signature.ts";
import { deviceInfo } from "./device-info.ts";
import { plainPageUrl } from "./plain-page-url.ts";

/**
 * Keeps what a guest or customer did. Refuses with `unknown_product` what names a product that is not on sale. Orders are the truth about
 * purchases: nothing is recorded when one is placed, and a `purchase` event is never counted as one.
 */
export async function trackEvent(ctx: ServiceContext, input: TrackEventInput): Promise<void> {
  const { event_type, product_id, metadata } = input;
  const own = product_id === undefined ? null : await categoryOf(ctx, product_id);
  await ctx.stores.events.record([
    {
      event_id: randomUUID(),
      user_id: ctx.actor.kind === "customer" ? ctx.actor.user_id : null,
      session_id: input.session_id ?? visitOf(ctx),
      event_type,
      event_data: {
        product_id: product_id ?? null,
        category: own ?? input.category ?? null,
        page_url: input.page_url === undefined ? null : plainPageUrl(input.page_url),
        timestamp: ctx.now().toISOString(),
        metadata,
      },
      device_info: deviceInfo(ctx),
    },
  ]);
}

async function categoryOf(ctx: ServiceContext, product_id: number): Promise<string> {
  const { rows } = await sql<{ category: string }>`
    select category from products where id = ${product_id} and status = 'active'
  `.execute(ctx.db);
  if (!rows[0]) {
    throw new ShopError("unknown_product", { fields: [{ field: "product_id", code: "unknown_product" }] });
  }
  return rows[0].category;
}

/** The browser's own, which tells neither the guest's cookie nor the customer's session. */
function visitOf({ actor, config }: ServiceContext): string {
  const known =
    actor.kind === "guest" || actor.kind === "customer"
      ? (actor.guest_id ?? (actor.kind === "customer" ? actor.session_id : null))
      : null;
  return sign("visit", known ?? randomUUID(), config.secret);
}
