import { join, resolve } from "node:path";
import { callAs, restoreBackup } from "@dewy/api/server";
import { parseRestoreArguments } from "./backup/parse-arguments.ts";
import { wordReplaced, wordRestored } from "./backup/word-backup.ts";
import { wordBooks } from "./books/word-books.ts";
import { exitWithSentence } from "./exit-with-sentence.ts";
import { openLocalPlace, openScriptShop } from "./open-local-shop.ts";

/** `npm run restore -- <file>`: a backup into an empty database, or with --replace over the shop that is there; 1 when the books do not balance then. */
async function restore(args: string[]): Promise<number> {
  const { usage, file, replace } = parseRestoreArguments(args);
  if (usage) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const say = (message: string) => process.stderr.write(`${message}\n`);
  const place = await openLocalPlace(say);
  try {
    const started = performance.now();
    const restored = await restoreBackup({
      url: place.databaseUrl,
      path: resolve(file),
      mediaDir: join(place.dataDir, "media"),
      replace,
      onProgress: say,
      onReplace: (shop) => say(wordReplaced(shop)),
    });
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`${wordRestored(restored, { seconds }).join("\n")}\n`);
    return await checkBooks(place.databaseUrl, place.dataDir);
  } finally {
    await place.close();
  }
}

async function checkBooks(databaseUrl: string, dataDir: string): Promise<number> {
  const shop = openScriptShop(databaseUrl, dataDir);
  try {
    const broken = await callAs(shop.deps, { kind: "system", name: "restore" }).admin.books.check.query();
    process.stdout.write(`${wordBooks(broken).join("\n")}\n`);
    return broken.length === 0 ? 0 : 1;
  } finally {
    await shop.close();
  }
}

await exitWithSentence(() => restore(process.argv.slice(2)));
