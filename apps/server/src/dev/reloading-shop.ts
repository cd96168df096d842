import { join, sep } from "node:path";
import { createServer } from "vite";
import { localUrl } from "../addresses.ts";
import type * as main from "../main.ts";

export interface ReloadingShop {
  fetch(request: Request, bindings: unknown): Response | Promise<Response>;
  /** What to tell whoever started it. */
  welcome(): Promise<string>;
  close(): Promise<void>;
}

const SETTLE_MS = 100;

/** The shop's server from source, made anew when a file of it or of a package changes; a change that breaks it leaves the last good one. */
export async function reloadingShop(checkout: string, options: main.BootOptions): Promise<ReloadingShop> {
  const vite = await createServer({
    root: join(checkout, "apps/server"),
    configFile: false,
    appType: "custom",
    logLevel: "warn",
    server: { middlewareMode: true, hmr: false, ws: false, watch: {} },
    optimizeDeps: { noDiscovery: true },
  });
  const loadMain = () => vite.ssrLoadModule("/src/main.ts") as Promise<typeof main>;
  // Once for all the shops to come: the next is opened before the last is closed.
  const place = await (await loadMain()).takePlace(options);
  const load = async () => {
    const { prepare, welcome } = await loadMain();
    const prepared = await prepare(options);
    prepared.shop.startWorker().catch((error) => prepared.shop.deps.log.error({ err: error }, "jobs cannot be run"));
    return { ...prepared, welcome };
  };
  let current = await load();
  let timer: NodeJS.Timeout | undefined;
  let loading = Promise.resolve();

  const reload = async () => {
    try {
      vite.moduleGraph.invalidateAll();
      const last = current;
      current = await load();
      options.onProgress?.("Server reloaded.");
      await last.shop.close();
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
    }
  };

  const sources = [join(checkout, "packages"), join(checkout, "apps/server")];
  vite.watcher.add(sources);
  vite.watcher.on("change", (file) => {
    if (!sources.some((folder) => file.startsWith(folder + sep)) || /node_modules|\.test\.|[/\\]dist[/\\]/.test(file))
      return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      loading = loading.then(reload);
    }, SETTLE_MS);
  });

  return {
    fetch: (request, bindings) => current.app.fetch(request, bindings as never),
    async welcome() {
      const { env } = options;
      return current.welcome(localUrl(env.HOST, env.PORT), { ...env, ROLE: "all" }, await current.shop.signIns());
    },
    async close() {
      clearTimeout(timer);
      await loading;
      await vite.close();
      await current.shop.close();
      await place?.close();
    },
  };
}
