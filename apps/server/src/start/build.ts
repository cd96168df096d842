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

/** Builds what changed since it was last built; turbo keeps account of that (about half a second when nothing did). */
export async function build(checkout: string): Promise<void> {
  const turbo = spawn(
    join(checkout, "node_modules", ".bin", "turbo"),
    ["run", "build", "--output-logs=errors-only", "--log-prefix=none", "--no-update-notifier"],
    {
      cwd: checkout,
      env: childEnvironment({ TURBO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" }),
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      // Ctrl-C is ours to handle: a build that is interrupted half-way is ended by `kill`, not by the terminal.
      detached: process.platform !== "win32",
    },
  );
  const output: Buffer[] = [];
  for (const stream of [turbo.stdout, turbo.stderr]) stream.on("data", (chunk: Buffer) => output.push(chunk));
  const [code] = await once(turbo, "exit");
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new BuildError();
}
