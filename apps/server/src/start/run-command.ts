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
    const sentence = explainFailure(error, env);
    process.stderr.write(`${sentence ?? `The shop did not start: ${(error as Error)?.stack ?? error}`}\n`);
    process.exit(1);
  }
}
