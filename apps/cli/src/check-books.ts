import { callAs } from "@dewy/api/server";
import { wordBooks } from "./books/word-books.ts";
import { exitWithSentence } from "./exit-with-sentence.ts";
import { openLocalShop } from "./open-local-shop.ts";

/** `npm run check:books`: whether everything in the shop adds up; 1 when something does not. */
async function checkBooks(): Promise<number> {
  const shop = await openLocalShop((message) => process.stderr.write(`${message}\n`));
  try {
    const broken = await callAs(shop.deps, { kind: "system", name: "check-books" }).admin.books.check.query();
    process.stdout.write(`${wordBooks(broken).join("\n")}\n`);
    return broken.length === 0 ? 0 : 1;
  } finally {
    await shop.close();
  }
}

await exitWithSentence(checkBooks);
