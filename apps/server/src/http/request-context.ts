import { type RequestContext, requestContext, type Shop } from "@dewy/api/server";
import { isLoopback } from "../addresses.ts";
import { clientAddress } from "./client-address.ts";
import type { AppContext } from "./http-env.ts";

export type ContextMaker = (c: AppContext, responseHeaders: Headers) => RequestContext;

/** Makes the context in which a request's procedures run; cookies they set are appended to `responseHeaders`. */
export function contextMaker({ deps }: Shop, trustProxy: boolean): ContextMaker {
  const published = { ...deps, config: { ...deps.config, demo: false } };
  return (c, responseHeaders) =>
    requestContext(deps.config.demo && isFromElsewhere(c) ? published : deps, {
      headers: c.req.raw.headers,
      responseHeaders,
      ip: clientAddress(c, trustProxy),
      requestId: c.var.requestId,
    });
}

/**
 * A proxy or a foreign name led here: somebody put the demo shop where others reach it, and its published passwords must open
 * nothing for them.
 */
function isFromElsewhere(c: AppContext): boolean {
  const { headers } = c.env.incoming;
  const proxied = headers.forwarded ?? headers["x-forwarded-for"] ?? headers["x-real-ip"] ?? headers.via;
  return proxied !== undefined || !isLoopback(URL.parse(`http://${headers.host}`)?.hostname ?? "");
}
