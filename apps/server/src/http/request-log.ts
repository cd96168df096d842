import type { MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import type { AppContext, HttpEnv } from "./http-env.ts";

const GIVEN_ID = /^[A-Za-z0-9._-]{8,64}$/;
// An order's number opens the order to whoever knows it.
const ORDER_NUMBER = /DW-[0-9A-Z-]{14}/g;

/** The path without an order's number. */
export const loggedPath = (c: AppContext): string => c.req.path.replaceAll(ORDER_NUMBER, "DW-…");

/**
 * Names each request (`X-Request-Id`; a trusted proxy may bring its own) and logs one line for it. The line holds no personal
 * data: no address, no query, no order number.
 */
export function requestLog(log: Logger, trustProxy: boolean): MiddlewareHandler<HttpEnv> {
  const process = Math.random().toString(36).slice(2, 8).padEnd(6, "0");
  let count = 0;
  return async (c, next) => {
    const given = trustProxy ? c.req.header("x-request-id") : undefined;
    const requestId = given && GIVEN_ID.test(given) ? given : `${process}-${(count++).toString(36)}`;
    c.set("requestId", requestId);
    c.env.outgoing.setHeader("x-request-id", requestId);
    if (!log.isLevelEnabled("info")) return next();
    const start = performance.now();
    await next();
    log.info(
      {
        request_id: requestId,
        method: c.req.method,
        path: loggedPath(c),
        status: c.res.status,
        ms: Math.round((performance.now() - start) * 10) / 10,
      },
      "request",
    );
  };
}
