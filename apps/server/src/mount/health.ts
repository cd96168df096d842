import type { Shop } from "@dewy/api/server";
import type { App } from "../http/http-env.ts";

const PATIENCE_MS = 2_000;

/** `/healthz`: the process answers. `/readyz`: it can serve, or 503 and what it lacks. */
export function mountHealth(app: App, shop: Shop, isStopping: () => boolean): void {
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    const database = await answers(shop.ping());
    const ready = database && !isStopping();
    return c.json(
      {
        status: ready ? "ready" : "not ready",
        database: database ? "up" : "down",
        ...(isStopping() && { stopping: true }),
      },
      ready ? 200 : 503,
    );
  });
}

async function answers(ping: Promise<void>): Promise<boolean> {
  const timeout = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
  return Promise.race([ping.then(() => true).catch(() => false), timeout]);
}
