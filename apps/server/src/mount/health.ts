import type { Shop } from "@dewy/api/server";
import type { App } from "../http/http-env.ts";

/**
 * `/healthz`: the process answers. `/readyz`: it can serve, and how each store does. 503 when it cannot, without the database or when it
 * is stopping; without Redis or MongoDB it serves from PostgreSQL, `degraded`.
 */
export function mountHealth(app: App, shop: Shop, isStopping: () => boolean): void {
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    const stores = await shop.health();
    const ready = stores.database === "up" && !isStopping();
    const degraded = Object.values(stores).includes("down");
    return c.json(
      {
        status: ready ? (degraded ? "degraded" : "ready") : "not ready",
        ...stores,
        ...(isStopping() && { stopping: true }),
      },
      ready ? 200 : 503,
    );
  });
}
