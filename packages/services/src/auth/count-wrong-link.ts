import { ShopError } from "@dewy/core";
import type { ServiceContext } from "../context.ts";
import { addressPrefix } from "./address-prefix.ts";
import { takePoint } from "./throttles.ts";

/** What a link that was used, has expired or never was is answered with. */
export const tokenInvalid = () =>
  new ShopError("token_invalid", { fields: [{ field: "token", code: "token_invalid" }] });

/** What `find` finds by a mailed token, or the refusal `token_invalid`; past the limit of those an address gets `too_many_attempts`. */
export async function countWrongLink<Found>(
  ctx: ServiceContext,
  find: () => Promise<Found | undefined>,
): Promise<Found> {
  const address = ctx.ip === undefined ? undefined : addressPrefix(ctx.ip);
  // Before it is known, so that parallel guesses cannot slip past.
  if (address !== undefined) await takePoint(ctx.throttles.wrongLinkByAddress, address);
  const found = await find();
  if (found === undefined) throw tokenInvalid();
  if (address !== undefined) await ctx.throttles.wrongLinkByAddress.reward(address);
  return found;
}
