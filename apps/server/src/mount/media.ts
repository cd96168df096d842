import type { App } from "../http/http-env.ts";
import { staticFiles } from "../http/static-files.ts";

const HEADERS = {
  "cache-control": "public, max-age=604800",
  // A drawing may hold scripts: opened on its own it gets to do nothing.
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  "cross-origin-resource-policy": "cross-origin",
};

/** Pictures, from the shop's media folder. */
export function mountMedia(app: App, folder: string): void {
  const files = staticFiles(folder);
  app.get("/media/*", async (c) => (await files.serve(c, c.req.path.slice("/media/".length), HEADERS)) ?? c.notFound());
}
