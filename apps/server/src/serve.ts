import { fileURLToPath } from "node:url";
import { type Env, EnvError } from "./env.ts";
import { checkPort } from "./start/check-port.ts";
import { checkReachable } from "./start/check-reachable.ts";
import { openDataDir } from "./start/data-dir.ts";
import { runBuilt } from "./start/run-built.ts";
import { runCommand } from "./start/run-command.ts";

const checkout = fileURLToPath(new URL("../../..", import.meta.url));

const say = (message: string) => process.stdout.write(`${message}\n`);

/** What an image or a process manager runs: the shop as it is built already, on a database that runs already. */
async function serve(env: Env, stopped: Promise<void>): Promise<void> {
  if (!env.DATABASE_URL) throw new EnvError("DATABASE_URL is needed here: the embedded database is for `npm start`.");
  if (env.ROLE !== "worker") await checkPort(env.HOST, env.PORT);
  await checkReachable(env.DATABASE_URL);
  const dataDir = await openDataDir(env, checkout);
  const running = await runBuilt(env, { checkout, dataDir, databaseUrl: env.DATABASE_URL }, say);
  await stopped;
  say("Stopping …");
  await running.close();
}

await runCommand(checkout, serve);
