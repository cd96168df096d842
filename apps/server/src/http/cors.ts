import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "./http-env.ts";

/** Where programs ask, other sites' pages among them if they are listed; pages are for the shop's own address. */
export const isForPrograms = (path: string): boolean => /^\/(api|ml|trpc)\//.test(path);

const PREFLIGHT = {
  "access-control-allow-methods": "GET, HEAD, POST, PUT, DELETE",
  "access-control-allow-headers": "authorization, content-type, trpc-accept",
  "access-control-max-age": "7200",
};

/** Lets the pages of `origins` ask, with credentials, what programs may ask. To every other page browsers show nothing. */
export function cors(origins: readonly string[]): MiddlewareHandler<HttpEnv> {
  const listed = new Set(origins);
  return async (c, next) => {
    if (listed.size === 0 || !isForPrograms(c.req.path)) return next();
    const { origin = "", "access-control-request-method": asked } = c.env.incoming.headers;
    const isListed = listed.has(origin);
    const headers: Record<string, string> = isListed
      ? { "access-control-allow-origin": origin, "access-control-allow-credentials": "true" }
      : {};
    if (isListed && asked !== undefined && c.req.method === "OPTIONS") {
      return new Response(null, { status: 204, headers: { ...headers, ...PREFLIGHT, vary: "origin" } });
    }
    if (isListed) headers["access-control-expose-headers"] = "retry-after, x-request-id";
    c.env.outgoing.setHeaders(new Map(Object.entries(headers)));
    await next();
    c.header("vary", "origin", { append: true });
  };
}
