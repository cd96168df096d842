import { apiContext } from "../../lib/api-context.ts";
import { askUnless } from "../../lib/ask.server.ts";
import { privateHeaders } from "../../lib/private-headers.ts";
import type { Route } from "./+types/route.ts";

export const headers = privateHeaders;

/** Who this browser is and how much is in its bag: what pages, being the same for everyone, leave out. */
export async function loader({ context }: Route.LoaderArgs) {
  const api = context.get(apiContext);
  const [cart, me] = await Promise.all([
    askUnless(api.cart.get.query(), "unavailable"),
    askUnless(api.auth.me.query(), "not_signed_in", "unavailable"),
  ]);
  return { item_count: cart?.item_count ?? 0, signed_in: me !== undefined, name: me?.first_name ?? null };
}
