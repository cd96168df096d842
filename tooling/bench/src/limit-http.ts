import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { limitPage } from "./limits/limit-page.ts";

/** limit.http: what the same server answers when there is nothing to do but to write one constant page of 24 cards. */
const app = new Hono();
app.get("/", (c) => c.json(limitPage));

const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: true })).listen(0, "127.0.0.1");
await once(server, "listening");
process.send?.({ port: (server.address() as AddressInfo).port });
process.on("disconnect", () => process.exit(0));
