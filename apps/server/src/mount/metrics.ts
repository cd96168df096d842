import { timingSafeEqual } from "node:crypto";
import { problemFor, type Shop } from "@dewy/api/server";
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { isLoopback } from "../addresses.ts";
import { isFromElsewhere } from "../http/from-elsewhere.ts";
import type { App, AppContext } from "../http/http-env.ts";
import type { LoadGate } from "../http/load-gate.ts";
import { respond } from "../http/respond.ts";

let ofProcess: Registry | undefined;

/** Processor, memory, event loop and garbage of this process, watched once however many shops are open in it. */
function processMetrics(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

export interface MetricsOptions {
  /** Who brings it as Bearer may read. Without one only this machine may, directly. */
  token: string | undefined;
  register: Registry;
  gate: LoadGate;
}

/** `/metrics`, in Prometheus' words; not found for whoever may not read it. What the database knows is read when it is asked. */
export function mountMetrics(app: App, shop: Shop, { token, register, gate }: MetricsOptions): void {
  watchShop(shop, register);
  new Counter({
    name: "dewy_busy_refusals_total",
    help: "Requests refused with 503 because more came than could be answered.",
    registers: [register],
    collect() {
      this.reset();
      this.inc(gate.refused());
    },
  });
  const all = Registry.merge([processMetrics(), register]);
  app.get("/metrics", async (c) => {
    if (!mayRead(c, token)) return respond(c, problemFor("not_found"));
    return respond(c, {
      status: 200,
      body: await all.metrics(),
      headers: { "content-type": all.contentType, "cache-control": "no-store" },
    });
  });
}

function mayRead(c: AppContext, token: string | undefined): boolean {
  const { incoming } = c.env;
  if (token === undefined) {
    return isLoopback(incoming.socket.remoteAddress?.replace(/^::ffff:/i, "") ?? "") && !isFromElsewhere(incoming);
  }
  const given = Buffer.from(incoming.headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function watchShop(shop: Shop, register: Registry): void {
  const registers = [register];
  new Gauge({
    name: "dewy_database_connections",
    help: "This process's connections to the database by state, and requests that wait for one.",
    labelNames: ["state"],
    registers,
    collect() {
      const { total, idle, waiting } = shop.pool();
      this.set({ state: "busy" }, total - idle);
      this.set({ state: "idle" }, idle);
      this.set({ state: "waiting" }, waiting);
    },
  });
  new Gauge({
    name: "dewy_waiting_jobs",
    help: "Jobs that wait to be run, by name; `outbox` are those that the queue has not got yet.",
    labelNames: ["job"],
    registers,
    async collect() {
      this.reset();
      // A database that is down shows in `dewy_store_up`.
      const waiting = await shop.waitingJobs().catch(() => ({}));
      for (const [job, count] of Object.entries(waiting)) this.set({ job }, count);
    },
  });
  new Gauge({
    name: "dewy_store_up",
    help: "Whether a store answers; those that are not used are left out.",
    labelNames: ["store"],
    registers,
    async collect() {
      this.reset();
      for (const [store, state] of Object.entries(await shop.health())) {
        if (state !== "off") this.set({ store }, state === "up" ? 1 : 0);
      }
    },
  });
}
