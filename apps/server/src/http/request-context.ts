import { type RequestContext, requestContext, type Shop } from "@dewy/api/server";
import { clientAddress } from "./client-address.ts";
import type { AppContext } from "./http-env.ts";

export type ContextMaker = (c: AppContext, responseHeaders: Headers) => RequestContext;

/** Makes the context in which a request's procedures run; cookies they set are appended to `responseHeaders`. */
export const contextMaker =
  (shop: Shop, trustProxy: boolean): ContextMaker =>
  (c, responseHeaders) =>
    requestContext(shop.deps, {
      headers: c.req.raw.headers,
      responseHeaders,
      ip: clientAddress(c, trustProxy),
      requestId: c.var.requestId,
    });
