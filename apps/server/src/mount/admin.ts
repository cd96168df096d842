import { readFileSync } from "node:fs";
import { join } from "node:path";
import { policyOfBuilt } from "../http/content-security-policy.ts";
import type { App, AppContext } from "../http/http-env.ts";
import { staticFiles } from "../http/static-files.ts";

const FOREVER = { "cache-control": "public, max-age=31536000, immutable" };
// The page names the files that it goes with, so it is asked for each time.
const ASK_EACH_TIME = { "cache-control": "no-cache" };

/** The admin's build: its files, and its one page for every other address below /admin. */
export function mountAdmin(app: App, folder: string): void {
  const files = staticFiles(folder);
  const policy = policyOfBuilt(readFileSync(join(folder, "index.html"), "utf8"));
  const pageHeaders = { ...ASK_EACH_TIME, "content-security-policy": policy };
  app.get(
    "/admin/assets/*",
    async (c) => (await files.serve(c, c.req.path.slice("/admin/".length), FOREVER)) ?? c.notFound(),
  );
  const page = async (c: AppContext) => {
    const path = c.req.path.slice("/admin/".length);
    const file = /\.[a-z0-9]+$/i.test(path) ? await files.serve(c, path, ASK_EACH_TIME) : undefined;
    return file ?? (await files.serve(c, "index.html", pageHeaders)) ?? c.notFound();
  };
  app.get("/admin", page);
  app.get("/admin/*", page);
}
