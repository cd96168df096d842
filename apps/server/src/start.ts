import { fileURLToPath } from "node:url";
import type { Env } from "./env.ts";
import type * as main from "./main.ts";
import { build } from "./start/build.ts";
import { checkPort } from "./start/check-port.ts";
import { openDataDir } from "./start/data-dir.ts";
import { openDatabase } from "./start/open-database.ts";
import { runBuilt } from "./start/run-built.ts";
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
      running = await runBuilt(env, { checkout, dataDir, databaseUrl: database.value.url }, say);
      await stopped;
    }
    say("Stopping …");
  } finally {
    await running?.close();
    if (database.status === "fulfilled") await database.value.stop();
  }
}

await runCommand(checkout, start);
