import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

export const checkout = fileURLToPath(new URL("../../../../", import.meta.url));

/** Server and load do not take each other's time: each has a core of its own. */
export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

/** Why processes run wherever they like on this machine, or undefined where they are pinned. */
export const whyNotPinned: string | undefined =
  availableParallelism() < 2
    ? "one core only: server and load share it"
    : spawnSync("taskset", ["-V"]).status === 0
      ? undefined
      : "no taskset: server and load run on any core";

export interface ChildOptions {
  /** Where it runs, where that can be said. */
  core: number;
  env?: Record<string, string>;
  /** A file descriptor for what it says; absent, ours. */
  output?: number;
}

/** A Node process of its own with this script; it ends with us. */
export function startChild(script: string, args: string[], { core, env = {}, output }: ChildOptions): ChildProcess {
  const command = [...(whyNotPinned === undefined ? ["taskset", "-c", String(core)] : []), process.execPath];
  const [program = "", ...rest] = [...command, ...args, script];
  const out = output ?? "inherit";
  const child = spawn(program, rest, {
    cwd: checkout,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ["ignore", out, out, "ipc"],
  });
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  child.once("exit", () => process.off("exit", endWithUs));
  return child;
}

/** Ends it, and waits for that. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/** Sends it `question` and answers what it says next; fails when it ends instead. */
export function askChild<Answer>(child: ChildProcess, question?: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`${child.spawnargs.at(-1)} ended with ${code}`));
    child.once("exit", onExit);
    child.once("message", (answer) => {
      child.off("exit", onExit);
      resolve(answer as Answer);
    });
    if (question) child.send(question);
  });
}
