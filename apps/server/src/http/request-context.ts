import { type RequestContext, requestContext, type SetCookies, type Shop } from "@dewy/api/server";
import { clientAddress } from "./client-address.ts";
import { isFromElsewhere } from "./from-elsewhere.ts";
import type { AppContext } from "./http-env.ts";

export type ContextMaker = (c: AppContext, setCookies: SetCookies) => RequestContext;

/** Makes the context in which a request's procedures run; cookies they set are put into `setCookies`. */
export function contextMaker({ deps }: Shop, trustProxy: boolean): ContextMaker {
  // Somebody put the demo shop where others reach it: its published passwords must open nothing for them.
  const published = { ...deps, config: { ...deps.config, demo: false } };
  return (c, setCookies) =>
    requestContext(deps.config.demo && isFromElsewhere(c.env.incoming) ? published : deps, {
      headers: c.env.incoming.headers,
      setCookies,
      ip: clientAddress(c, trustProxy),
      requestId: c.var.requestId,
    });
}
