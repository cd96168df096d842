import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { childEnvironment } from "../env.ts";

/** What is built could not be built; the builder's own words were printed. */
export class BuildError extends Error {
  constructor() {
    super("The build failed: what went wrong stands above.");
    this.name = "BuildError";
  }
}

/** Builds what changed since it was last built; turbo keeps account of that (about 0.2 s when nothing did). Ends early when `giveUp` says so. */
export async function build(checkout: string, giveUp: AbortSignal): Promise<void> {
  const turbo = spawn(
    join(checkout, "node_modules", ".bin", "turbo"),
    ["run", "build", "--output-logs=errors-only", "--log-prefix=none", "--no-update-notifier"],
    {
      cwd: checkout,
      env: childEnvironment({ TURBO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" }),
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      // A group of its own: Ctrl-C is ours to handle, and ends the builders with it.
      detached: process.platform !== "win32",
    },
  );
  const output: Buffer[] = [];
  for (const stream of [turbo.stdout, turbo.stderr]) stream.on("data", (chunk: Buffer) => output.push(chunk));
  const end = () => {
    if (turbo.pid && process.platform !== "win32") process.kill(-turbo.pid, "SIGTERM");
    else turbo.kill();
  };
  giveUp.addEventListener("abort", end, { once: true });
  const [code] = await once(turbo, "exit");
  giveUp.removeEventListener("abort", end);
  if (code === 0 || giveUp.aborted) return;
  process.stderr.write(Buffer.concat(output));
  throw new BuildError();
}
