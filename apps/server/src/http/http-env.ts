import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";

/** What handlers find beside the request. */
export interface HttpEnv {
  Bindings: HttpBindings;
  Variables: {
    requestId: string;
    /** The procedure, or the template of the address, that the request was for: what may be counted by. */
    route?: string;
  };
}

export type App = Hono<HttpEnv>;
export type AppContext = Context<HttpEnv>;
