import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { mayBeDemo } from "./addresses.ts";
import { devPages } from "./dev/dev-pages.ts";
import { reloadingShop } from "./dev/reloading-shop.ts";
import type { Env } from "./env.ts";
import type { StorefrontDoor } from "./mount/draw-page.ts";
import { checkPort } from "./start/check-port.ts";
import { openDataDir } from "./start/data-dir.ts";
import { keptSecret } from "./start/kept-secret.ts";
import { openDatabase } from "./start/open-database.ts";
import { runCommand } from "./start/run-command.ts";

const checkout = fileURLToPath(new URL("../../..", import.meta.url));

const say = (message: string) => process.stdout.write(`${message}\n`);

/** What `npm run dev` does: the shop as `npm start` runs it, from source, with hot reload for server, storefront and admin. */
async function dev(env: Env, stopped: Promise<void>): Promise<void> {
  await checkPort(env.HOST, env.PORT);
  const dataDir = await openDataDir(env, checkout);
  const database = await openDatabase(env, checkout, say);
  try {
    await serve(env, { dataDir, databaseUrl: database.url }, stopped);
  } finally {
    await database.stop();
  }
}

async function serve(env: Env, place: { dataDir: string; databaseUrl: string }, stopped: Promise<void>): Promise<void> {
  const http = createServer();
  const storefront = await devPages(join(checkout, "apps/storefront"), http);
  const admin = await devPages(join(checkout, "apps/admin"), http);
  const shop = await reloadingShop(checkout, {
    ...place,
    env,
    demo: mayBeDemo(env),
    secret: env.SECRET ?? (await keptSecret(place.dataDir)),
    onProgress: say,
    pages: { storefront: { door: () => storefront.load<StorefrontDoor>("/server.ts") } },
  });
  const answer = getRequestListener((request, bindings) => shop.fetch(request, bindings));
  const adminPage = getRequestListener((request) => admin.page(request));
  http.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const isAdmin = /^\/admin(\/|\?|$)/.test(request.url ?? "");
    const { url } = request;
    (isAdmin ? admin : storefront).middlewares(request, response, () => {
      // Vite takes the app's base off the address.
      request.url = url;
      return (isAdmin ? adminPage : answer)(request, response);
    });
  });
  http.listen(env.PORT, env.HOST);
  say(await shop.welcome());
  await stopped;
  say("Stopping …");
  http.closeAllConnections();
  await Promise.all([storefront.close(), admin.close(), shop.close()]);
}

await runCommand(checkout, dev, (env) => ({ ...env, NODE_ENV: "development" }));
