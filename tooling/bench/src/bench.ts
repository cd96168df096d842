import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readArguments, usage } from "./arguments.ts";
import { keepHistory } from "./report/history.ts";
import { isMet } from "./report/row.ts";
import { table } from "./report/table.ts";
import { topFrames } from "./report/top-frames.ts";
import { realSizes, runBench } from "./run-bench.ts";

const say = (message: string) => process.stderr.write(`${message}\n`);
const write = (text: string) => process.stdout.write(`${text}\n`);

/** `npm run bench`: exit code 1 when an answer was wrong or missing; a bar that is missed is said, and no failure. */
async function bench(args: string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    write(usage);
    return 0;
  }
  const { profile, ...asked } = readArguments(args);
  const profileDir = profile ? await mkdtemp(join(tmpdir(), "dewy-profile-")) : undefined;
  const rows = await runBench({ ...asked, sizes: realSizes, profileDir, say });
  write(table(rows));
  const missed = rows.filter((row) => row.value !== undefined && !isMet(row));
  if (missed.length > 0) write(`Missed: ${missed.map(({ name }) => name).join(", ")}.`);
  if (profileDir) {
    write(await topFrames(profileDir));
    await rm(profileDir, { recursive: true });
  } else {
    await keepHistory(rows, asked);
  }
  return rows.some(({ errors }) => errors.length > 0) ? 1 : 0;
}

// So that what was started ends with us.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
try {
  process.exitCode = await bench(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
