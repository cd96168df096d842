import { access, constants, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { callAs, type Shop } from "@dewy/api/server";
import { exitWithSentence } from "./exit-with-sentence.ts";
import { ImportError } from "./import/import-error.ts";
import { importFile } from "./import/import-file.ts";
import { type ImportArguments, parseArguments, usage } from "./import/parse-arguments.ts";
import { showProgress } from "./import/show-progress.ts";
import { wordReport } from "./import/word-report.ts";
import { interruptSignal } from "./interrupt-signal.ts";
import { openLocalShop } from "./open-local-shop.ts";

/** `npm run import -- <file.csv>`: 0 when something could be imported, however many rows were rejected. */
async function importCatalog(args: string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const options = parseArguments(args);
  const path = await readable(options);
  const progress = showProgress();
  let shop: Shop | undefined;
  const connect = async () => {
    shop = await openLocalShop((message) => process.stderr.write(`${message}\n`));
    started = performance.now();
    return callAs(shop.deps, { kind: "system", name: "import" });
  };
  let started = performance.now();
  try {
    const report = await importFile({
      ...options,
      path,
      connect: options.dry_run ? undefined : connect,
      onProgress: progress.show,
      signal: interruptSignal(),
    }).finally(progress.end);
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`${wordReport(report, { seconds, dry_run: options.dry_run }).join("\n")}\n`);
    return report.rejected.length === report.rows ? 1 : 0;
  } finally {
    await shop?.close();
  }
}

async function readable({ path }: ImportArguments): Promise<string> {
  const whole = resolve(path);
  const found = await stat(whole).catch(() => undefined);
  if (!found) throw new ImportError(`There is no file ${whole}.`);
  if (!found.isFile()) throw new ImportError(`${whole} is not a file.`);
  await access(whole, constants.R_OK).catch(() => {
    throw new ImportError(`${whole} may not be read by this user.`);
  });
  return whole;
}

await exitWithSentence(() => importCatalog(process.argv.slice(2)));
