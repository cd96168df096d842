import { announceNodeEnv, type Env, isUnderNpm, loadEnvFile, readEnv } from "../env.ts";
import { explainFailure } from "./explain-failure.ts";
import { stopSignal } from "./stop-signal.ts";

/** Runs `npm start` or `npm run dev` until it is asked to stop; a failure is one sentence and exit code 1. */
export async function runCommand(
  checkout: string,
  command: (env: Env, stopped: Promise<void>) => Promise<void>,
  adapt: (env: Env) => Env = (env) => env,
): Promise<never> {
  let env: Env | undefined;
  try {
    loadEnvFile(checkout);
    env = adapt(readEnv());
    announceNodeEnv(env);
    await command(env, stopSignal({ underNpm: isUnderNpm() }));
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${explainFailure(error, env, env?.DATA_DIR ?? checkout) ?? unforeseen(error, env)}\n`);
    process.exit(1);
  }
}

function unforeseen(error: unknown, env: Env | undefined): string {
  const { message = String(error), stack } = (error ?? {}) as Partial<Error>;
  if (env?.LOG_LEVEL === "debug" || env?.LOG_LEVEL === "trace") return stack ?? message;
  return `The shop did not start: ${message.split("\n")[0]} (LOG_LEVEL=debug says more).`;
}
