import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { mayBeDemo } from "./addresses.ts";
import type { Env } from "./env.ts";
import type * as main from "./main.ts";
import type { StorefrontDoor } from "./mount/storefront.ts";
import { build } from "./start/build.ts";
import { checkPort } from "./start/check-port.ts";
import { keptSecret } from "./start/kept-secret.ts";
import { openDatabase, openDataDir } from "./start/open-database.ts";
import { runCommand } from "./start/run-command.ts";

const checkout = fileURLToPath(new URL("../../..", import.meta.url));

const say = (message: string) => process.stdout.write(`${message}\n`);

/** What `npm start` does: database and build at once, then the built shop in this same process, until it is asked to stop. */
async function start(env: Env, stopped: Promise<void>): Promise<void> {
  if (env.ROLE !== "worker") await checkPort(env.HOST, env.PORT);
  const dataDir = await openDataDir(env, checkout);
  const giveUp = new AbortController();
  stopped.then(() => giveUp.abort());
  say("Starting the database and building what changed …");
  const opening = openDatabase(env, checkout, say);
  // Without a database there is nothing to build for.
  opening.catch(() => giveUp.abort());
  const [database, built] = await Promise.allSettled([opening, build(checkout, giveUp.signal)]);
  let running: main.Running | undefined;
  try {
    if (database.status === "rejected") throw database.reason;
    if (built.status === "rejected") throw built.reason;
    if (!giveUp.signal.aborted) {
      running = await runBuilt(env, { dataDir, databaseUrl: database.value.url });
      await stopped;
    }
    say("Stopping …");
  } finally {
    await running?.close();
    if (database.status === "fulfilled") await database.value.stop();
  }
}

async function runBuilt(
  env: Env,
  { dataDir, databaseUrl }: { dataDir: string; databaseUrl: string },
): Promise<main.Running> {
  const [{ boot, welcome }, door] = await Promise.all([
    importBuilt<typeof main>("apps/server/dist/main.js"),
    importBuilt<StorefrontDoor>("apps/storefront/build/server/index.js"),
  ]);
  const demo = mayBeDemo(env);
  const running = await boot({
    env,
    databaseUrl,
    dataDir,
    demo,
    secret: env.SECRET ?? (await keptSecret(dataDir)),
    onProgress: say,
    pages: {
      storefront: { assets: join(checkout, "apps/storefront/build/client"), door: () => door },
      admin: join(checkout, "apps/admin/build/client"),
    },
  });
  say(welcome(running.url, env, await running.shop.signIns()));
  return running;
}

const importBuilt = <Module>(path: string): Promise<Module> => import(pathToFileURL(join(checkout, path)).href);

await runCommand(checkout, start);
