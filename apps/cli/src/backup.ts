import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { writeBackup } from "@dewy/api/server";
import { parseBackupArguments } from "./backup/parse-arguments.ts";
import { wordBackup } from "./backup/word-backup.ts";
import { exitWithSentence } from "./exit-with-sentence.ts";
import { interruptSignal } from "./interrupt-signal.ts";
import { openLocalPlace } from "./open-local-shop.ts";
import { version } from "./version.ts";

/** `npm run backup`: the database and the pictures as they are now, in one file. */
async function backup(args: string[]): Promise<number> {
  const { usage, file } = parseBackupArguments(args);
  if (usage) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const signal = interruptSignal();
  const place = await openLocalPlace((message) => process.stderr.write(`${message}\n`));
  try {
    const started = performance.now();
    const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
    const path = file === undefined ? join(place.dataDir, "backups", `dewy-${moment}Z.tar.gz`) : resolve(file);
    await mkdir(dirname(path), { recursive: true });
    const mediaDir = join(place.dataDir, "media");
    const written = await writeBackup({ url: place.databaseUrl, path, mediaDir, application: version, signal });
    const seconds = (performance.now() - started) / 1000;
    const inMongo = place.env.MONGODB_URL !== undefined;
    process.stdout.write(`${wordBackup(written, { path, seconds, inMongo }).join("\n")}\n`);
    return 0;
  } finally {
    await place.close();
  }
}

await exitWithSentence(() => backup(process.argv.slice(2)));
