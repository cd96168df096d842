import { type Actor, addressPrefix, takePoint } from "@dewy/services";
import type { RequestContext } from "./context.ts";

/** What is counted of a client's requests: `services/auth/throttles.ts` says how often is too often. */
export type RequestLimit = "auth" | "writes" | "search" | "events";

/** What a procedure says of itself; `none` where nobody may be kept from it. */
export type LimitMeta = RequestLimit | "none";

interface Asked {
  path: string;
  type: "query" | "mutation" | "subscription";
  meta: { limit?: LimitMeta; access?: string } | undefined;
}

/** As what a call counts; staff's do not count, nor does reading what costs little. */
export function limitOf({ path, type, meta }: Asked): RequestLimit | undefined {
  if (meta?.limit) return meta.limit === "none" ? undefined : meta.limit;
  if (type !== "mutation" || meta?.access === "staff") return undefined;
  return /^(admin\.)?auth\./.test(path) ? "auth" : "writes";
}

/** Takes the client's address one point, or refuses with `too_many_attempts`. Scripts have no address and are free. */
export async function limitAddress(ctx: RequestContext, asked: Asked): Promise<void> {
  const limit = limitOf(asked);
  if (!limit || ctx.ip === undefined || ctx.config.requestLimits === false) return;
  await takePoint(ctx.throttles[`${limit}ByAddress`], addressPrefix(ctx.ip));
}

/** The same for who writes, wherever from. A guest without an id counts by the address alone. */
export async function limitShopper(ctx: RequestContext, actor: Actor, asked: Asked): Promise<void> {
  if (limitOf(asked) !== "writes" || ctx.ip === undefined || ctx.config.requestLimits === false) return;
  const shopper = shopperKey(actor);
  if (shopper) await takePoint(ctx.throttles.writesByShopper, shopper);
}

function shopperKey(actor: Actor): string | undefined {
  if (actor.kind === "customer") return `user:${actor.user_id}`;
  return actor.kind === "guest" && actor.guest_id !== null ? `guest:${actor.guest_id}` : undefined;
}
