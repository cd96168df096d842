import type { Server } from "node:http";
import { type Connect, createServer } from "vite";

export interface DevPages {
  /** Vite's own: modules, styles, the client of hot reload. */
  middlewares: Connect.Server;
  /** A module of the app, as its sources are now. */
  load<Module>(path: string): Promise<Module>;
  /** The page for a request, where the app needs no data from us. */
  page(request: Request): Promise<Response>;
  close(): Promise<void>;
}

type CreateHandler = (build: unknown, mode: string) => (request: Request) => Promise<Response>;

/** An app of React Router under Vite's development server, inside our own: one port for everything. */
export async function devPages(root: string, http: Server): Promise<DevPages> {
  const before = process.cwd();
  // React Router's plugin looks for its configuration in the working directory.
  process.chdir(root);
  const vite = await createServer({
    root,
    appType: "custom",
    server: { middlewareMode: true, hmr: { server: http } },
  }).finally(() => process.chdir(before));
  const load = <Module>(path: string) => vite.ssrLoadModule(path) as Promise<Module>;
  return {
    middlewares: vite.middlewares,
    load,
    async page(request) {
      const { createRequestHandler } = await load<{ createRequestHandler: CreateHandler }>("react-router");
      return createRequestHandler(await load("virtual:react-router/server-build"), "development")(request);
    },
    close: () => vite.close(),
  };
}
