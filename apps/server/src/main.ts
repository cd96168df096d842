import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Door, openDoor, openShop, type Shop } from "@dewy/api/server";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import { localUrl } from "./addresses.ts";
import { type AppOptions, createApp } from "./app.ts";
import type { Env } from "./env.ts";
import type { App } from "./http/http-env.ts";
import { type HttpServer, listen } from "./http/http-server.ts";
import { type LoadGate, loadGate } from "./http/load-gate.ts";
import { countWork, refuseWhatWaits, tellOfRefusals } from "./http/shed-load.ts";
import { createLog } from "./log.ts";

/** Jobs do not get in the way of so few requests. */
const FEW = 2;

export { welcome } from "./start/welcome.ts";

export interface BootOptions {
  env: Env;
  databaseUrl: string;
  /** Where pictures and unsent emails are kept. */
  dataDir: string;
  secret: string;
  /** The database is this machine's own and nobody else can reach the shop: an empty one is filled with the demo shop. */
  demo: boolean;
  log?: Logger;
  onProgress?: (message: string) => void;
  /** What is served to browsers beside the API. */
  pages?: Pick<AppOptions, "storefront" | "admin">;
}

/** An open shop and what it answers, before it listens. */
export interface Prepared {
  shop: Shop;
  app: App;
  /** What `app` has in work. */
  gate: LoadGate;
  /** From now on `/readyz` says that the process is going. */
  announceStop(): void;
}

/** A running shop. */
export interface Running {
  shop: Shop;
  /** Absent for a worker, which answers no requests. */
  http: HttpServer | undefined;
  /** Where this machine's browser finds it. */
  url: string;
  /** Ends running requests and jobs, then closes the database's connections. */
  close(): Promise<void>;
}

/** Opens the shop on a database that runs, migrates it, fills an empty demo, and composes what it answers. */
export async function prepare(options: BootOptions): Promise<Prepared> {
  const { env, databaseUrl, dataDir, secret, demo, pages = {}, onProgress = () => {} } = options;
  const shop = openShop({
    databaseUrl,
    redisUrl: env.REDIS_URL,
    mongodbUrl: env.MONGODB_URL,
    log: options.log ?? createLog(env.LOG_LEVEL),
    config: {
      publicUrl: env.PUBLIC_URL ?? localUrl(env.HOST, env.PORT),
      secret,
      demo,
      requestLimits: env.RATE_LIMITS !== "off",
      mediaDir: folder(dataDir, "media"),
      mailDir: folder(dataDir, "outbox"),
      smtpUrl: env.SMTP_URL,
      mailFrom: env.MAIL_FROM,
    },
  });
  const gate = loadGate();
  let stopping = false;
  try {
    const applied = await shop.migrate();
    if (applied.length > 0) onProgress(`Prepared the database (${applied.length} migrations)`);
    if (demo && (await shop.isEmpty())) {
      onProgress("Filling the demo shop …");
      await shop.seedDemo();
    }
  } catch (error) {
    await shop.close();
    throw error;
  }
  await shop.listen();
  return {
    shop,
    gate,
    app: createApp({
      shop,
      gate,
      trustProxy: env.TRUST_PROXY,
      corsOrigins: env.CORS_ORIGINS,
      metricsToken: env.METRICS_TOKEN,
      isStopping: () => stopping,
      ...pages,
    }),
    announceStop() {
      stopping = true;
    },
  };
}

/**
 * A server's place at its database: alone, or with others by REDIS_URL. Undefined for a worker, which may be one of many. Fails with
 * SecondServerError.
 */
export async function takePlace({ env, databaseUrl, log, onProgress }: BootOptions): Promise<Door | undefined> {
  if (env.ROLE === "worker") return undefined;
  return openDoor({
    url: databaseUrl,
    shared: env.REDIS_URL !== undefined,
    onWait: () => onProgress?.("Waiting for the server that runs on this database to stop …"),
    onTaken: (error) => log?.error({ err: error }, error.message),
  });
}

/** Starts the shop: prepares it, listens, and then runs jobs, as the role says. */
export async function boot(options: BootOptions): Promise<Running> {
  const { env } = options;
  const log = options.log ?? createLog(env.LOG_LEVEL);
  const place = await takePlace({ ...options, log });
  const { shop, app, gate, announceStop } = await prepare({ ...options, log }).catch(async (error) => {
    await place?.close();
    throw error;
  });
  const stopTelling = tellOfRefusals(gate, log);
  let http: HttpServer | undefined;
  let closed: Promise<void> | undefined;
  const end = async () => {
    announceStop();
    await http?.drain();
    stopTelling();
    await place?.close();
    await shop.close();
    shop.deps.log.flush();
  };
  const close = () => {
    closed ??= end();
    return closed;
  };
  try {
    if (env.ROLE !== "worker") {
      const answer = getRequestListener(countWork(gate, app.fetch), { overrideGlobalObjects: true });
      http = await listen(refuseWhatWaits(gate, answer), env.HOST, env.PORT);
    }
  } catch (error) {
    await close();
    throw error;
  }
  if (env.ROLE !== "web") {
    shop
      .startWorker({ isBusy: () => gate.inWork() > FEW })
      .catch((error) => shop.deps.log.error({ err: error }, "jobs cannot be run"));
  }
  return { shop, http, url: localUrl(env.HOST, http?.port ?? env.PORT), close };
}

function folder(dataDir: string, name: string): string {
  const path = join(dataDir, name);
  mkdirSync(path, { recursive: true });
  return path;
}
