import { ShopError } from "@dewy/core";
import type { MiddlewareHandler } from "hono";
import { isForPrograms } from "./cors.ts";
import type { HttpEnv } from "./http-env.ts";
import { refuse } from "./refuse.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a state-changing request that another site made in a visitor's browser. Browsers say where a request comes from
 * (`Sec-Fetch-Site`, `Origin`); a client that says neither is no browser, holds no one's cookies, and is allowed. So are the `listed`
 * origins, where programs ask.
 */
export function originCheck(publicUrl: string, listed: readonly string[]): MiddlewareHandler<HttpEnv> {
  const ownOrigin = new URL(publicUrl).origin;
  return async (c, next) => {
    if (READING.has(c.req.method)) return next();
    const { origin, host, "sec-fetch-site": site } = c.env.incoming.headers;
    const isOwn = origin === undefined || origin === ownOrigin || URL.parse(origin)?.host === host;
    // A browser that says "same-origin" sees one address where a proxy made two of it.
    const allowed =
      site === undefined ? isOwn : site === "same-origin" || site === "none" || (isOwn && origin !== undefined);
    const isListed = origin !== undefined && listed.includes(origin) && isForPrograms(c.req.path);
    return allowed || isListed ? next() : refuse(c, new ShopError("foreign_origin"));
  };
}
