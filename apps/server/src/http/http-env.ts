import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";

/** What handlers find beside the request. */
export interface HttpEnv {
  Bindings: HttpBindings;
  Variables: { requestId: string };
}

export type App = Hono<HttpEnv>;
export type AppContext = Context<HttpEnv>;
