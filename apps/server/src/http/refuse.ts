import { problemOf, refuseTrpc } from "@dewy/api/server";
import type { ShopError } from "@dewy/core";
import type { AppContext } from "./http-env.ts";
import { respond } from "./respond.ts";

/** A refusal before any procedure is asked, in the words of who asks: tRPC's, or problem details. */
export function refuse(c: AppContext, error: ShopError): Response {
  return respond(c, c.req.path.startsWith("/trpc/") ? refuseTrpc(error) : problemOf(error));
}
