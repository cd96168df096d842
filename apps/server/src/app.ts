import { problemFor, problemOf, type Shop } from "@dewy/api/server";
import { Hono } from "hono";
import { Registry } from "prom-client";
import { bodyLimit } from "./http/body-limit.ts";
import { cors } from "./http/cors.ts";
import type { App, HttpEnv } from "./http/http-env.ts";
import { isAborted } from "./http/is-aborted.ts";
import type { LoadGate } from "./http/load-gate.ts";
import { originCheck } from "./http/origin-check.ts";
import { contextMaker } from "./http/request-context.ts";
import { loggedPath, requestLog } from "./http/request-log.ts";
import { requestMetrics } from "./http/request-metrics.ts";
import { respond } from "./http/respond.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { mountAdmin } from "./mount/admin.ts";
import { mountHealth } from "./mount/health.ts";
import { mountMedia } from "./mount/media.ts";
import { mountMetrics } from "./mount/metrics.ts";
import { mountOutbox } from "./mount/outbox.ts";
import { mountRest } from "./mount/rest.ts";
import { mountStorefront, type Storefront } from "./mount/storefront.ts";
import { mountTrpc } from "./mount/trpc.ts";

export interface AppOptions {
  shop: Shop;
  /** Counts what is in work and refused, for `/metrics`. */
  gate: LoadGate;
  trustProxy: boolean;
  /** Other sites whose pages may use the API. */
  corsOrigins?: readonly string[];
  /** Opens `/metrics` to who brings it. */
  metricsToken?: string | undefined;
  /** The process is going: it is not ready for new work. */
  isStopping: () => boolean;
  storefront?: Storefront;
  /** The folder of the admin's build. */
  admin?: string;
}

/** Everything the shop answers over HTTP. */
export function createApp({
  shop,
  gate,
  trustProxy,
  corsOrigins = [],
  metricsToken,
  isStopping,
  storefront,
  admin,
}: AppOptions): App {
  const { log, config } = shop.deps;
  const makeContext = contextMaker(shop, trustProxy);
  const app = new Hono<HttpEnv>();

  mountHealth(app, shop, isStopping);
  app.use(requestLog(log, trustProxy));
  const register = new Registry();
  app.use(requestMetrics(register));

  app.use(securityHeaders(config.publicUrl));
  app.use(cors(corsOrigins));
  app.use(originCheck(config.publicUrl, corsOrigins));
  app.use(bodyLimit);
  mountMetrics(app, shop, { token: metricsToken, register, gate });
  mountTrpc(app, makeContext);
  mountRest(app, makeContext);
  mountMedia(app, config.mediaDir);
  if (config.demo && config.smtpUrl === undefined) mountOutbox(app, config);
  if (admin) mountAdmin(app, admin);
  if (storefront) mountStorefront(app, storefront, { makeContext, shop });

  app.notFound((c) => respond(c, problemFor("not_found")));
  app.onError((error, c) => {
    if (isAborted(c)) return new Response(null, { status: 400 });
    log.error({ err: error, request_id: c.var.requestId, path: loggedPath(c) }, "request failed");
    return respond(c, problemOf(error));
  });
  return app;
}
