import { randomUUID } from "node:crypto";
import type { AnalyticsEvent } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

interface Given extends Partial<Pick<AnalyticsEvent, "event_type" | "session_id" | "user_id">> {
  product_id?: number;
  category?: string;
  days_ago?: number;
}

/** For tests: puts events into the context's store as they are given, so also of other times than now. */
export async function givenEvents(ctx: ServiceContext, ...events: Given[]): Promise<void> {
  await ctx.stores.events.record(
    events.map(({ product_id, category, days_ago = 0, ...event }) => ({
      event_id: randomUUID(),
      user_id: null,
      session_id: `visit-${randomUUID()}`,
      event_type: "product_view",
      ...event,
      event_data: {
        product_id: product_id ?? null,
        category: category ?? null,
        page_url: null,
        timestamp: new Date(ctx.now().getTime() - days_ago * 24 * 60 * 60 * 1_000).toISOString(),
        metadata: {},
      },
      device_info: { user_agent: null, ip_address: null, device_type: "unknown", browser: null, os: null },
    })),
  );
}
