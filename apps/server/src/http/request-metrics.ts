import type { MiddlewareHandler } from "hono";
import { Counter, Histogram, type Registry } from "prom-client";
import type { AppContext, HttpEnv } from "./http-env.ts";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]);
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * Counts and times requests: by where they were asked with method and status, and by procedure or template of the address. Never by
 * an address itself: strangers could make as many series as they like.
 */
export function requestMetrics(register: Registry): MiddlewareHandler<HttpEnv> {
  const requests = new Histogram({
    name: "dewy_http_request_duration_seconds",
    help: "Requests and how long they took, by mount, method and status.",
    labelNames: ["mount", "method", "status"],
    buckets: SECONDS,
    registers: [register],
  });
  const routes = new Histogram({
    name: "dewy_http_route_duration_seconds",
    help: "Requests and how long they took, by procedure (tRPC) or template of the address.",
    labelNames: ["mount", "route"],
    buckets: SECONDS,
    registers: [register],
  });
  const refusals = new Counter({
    name: "dewy_rate_limit_refusals_total",
    help: "Requests refused because there were too many of them.",
    labelNames: ["mount"],
    registers: [register],
  });
  return async (c, next) => {
    const start = performance.now();
    await next();
    const seconds = (performance.now() - start) / 1_000;
    const { status } = c.res;
    const mount = mountOf(c);
    const { method } = c.req;
    requests.observe({ mount, method: METHODS.has(method) ? method : "other", status }, seconds);
    routes.observe({ mount, route: c.var.route ?? "other" }, seconds);
    if (status === 429) refusals.inc({ mount });
  };
}

const mountOf = ({ req: { path } }: AppContext): string =>
  /^\/(api|ml|trpc|admin|media|assets|metrics)(?=\/|$)/.exec(path)?.[1] ?? "storefront";
