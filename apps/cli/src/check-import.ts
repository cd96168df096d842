import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { callAs, type Shop } from "@dewy/api/server";
import { startThrowawayPostgres } from "@dewy/embedded";
import { checkSearch } from "./check/check-search.ts";
import { type Ledger, newLedger } from "./check/ledger.ts";
import { readIndependently } from "./check/read-independently.ts";
import { allProducts, buy } from "./check/shop-state.ts";
import { exitWithSentence } from "./exit-with-sentence.ts";
import { ImportError } from "./import/import-error.ts";
import { type FileReport, importFile } from "./import/import-file.ts";
import { openScriptShop } from "./open-local-shop.ts";

const STOCK = 50;
const SOLD = 3;

/** `npm run check:import -- <file.csv>`: imports the file into a throwaway shop, again, and holds the reports against the file. */
async function checkImport([file, ...more]: string[]): Promise<number> {
  if (file === undefined || more.length > 0) throw new ImportError("npm run check:import -- <file.csv>");
  const write = (line: string) => process.stdout.write(`${line}\n`);
  const ledger = newLedger(write);
  const server = await startThrowawayPostgres();
  const shop = openScriptShop(server.url, tmpdir());
  try {
    await shop.migrate();
    await runChecks(shop, resolve(file), ledger, write);
  } finally {
    await shop.close();
    await server.stop();
  }
  write(ledger.failures() === 0 ? "The import keeps its promises." : `${ledger.failures()} promises broken.`);
  return ledger.failures() === 0 ? 0 : 1;
}

async function runChecks(
  shop: Shop,
  path: string,
  { check, failures }: Ledger,
  write: (line: string) => void,
): Promise<void> {
  const client = callAs(shop.deps, { kind: "system", name: "check-import" });
  const run = async (label: string): Promise<FileReport> => {
    const started = performance.now();
    const options = { path, columns: {}, defaults: {}, default_stock: STOCK, create_categories: true };
    const report = await importFile({ ...options, connect: async () => client });
    const { created, updated, unchanged, rejected } = report;
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    write(
      `${label}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected.length} rejected in ${seconds} s`,
    );
    return report;
  };

  const first = await run("First run");
  const file = readIndependently(path);
  const rejected = new Set(first.rejected.map(({ line }) => line));
  check("every row of the file is accounted for", first.created + rejected.size === file.length, file.length);
  check("an empty shop has nothing to update", first.updated === 0 && first.unchanged === 0);

  const products = await allProducts(client);
  check("the shop has as many products as were created", products.length === first.created, products.length);
  check(
    "each has the stock it was given",
    products.every(({ stock }) => stock === STOCK || first.mapping.sets_stock),
  );
  const priced = new Set(file.map(({ name, price }) => `${letters(name)} ${price}`));
  const strangers = products.filter(({ name_en, price }) => !priced.has(`${letters(name_en)} ${price}`));
  check(
    "each has the name and price of a row",
    strangers.length === 0,
    strangers.map(({ name_en }) => name_en).slice(0, 5),
  );
  const known = new Set(products.map(({ brand, name_en }) => letters(brand + name_en)));
  const lost = file.filter(({ brand, name }) => !known.has(letters(brand + name)));
  check(
    "each row that was not rejected is a product",
    lost.length <= rejected.size,
    lost.map(({ name }) => name).slice(0, 5),
  );

  const second = await run("Second run");
  const changed = (await allProducts(client)).filter(({ version }) => version !== 1);
  check("a second run changes nothing", second.unchanged === first.created && changed.length === 0, changed.length);

  const [bought] = products.filter(({ price }) => price > 0);
  if (bought) {
    const guest = callAs(shop.deps, { kind: "guest", guest_id: crypto.randomUUID() });
    await buy(guest, bought.id, SOLD);
    const third = await run("After a sale");
    const { stock } = await client.admin.products.get.query({ id: bought.id });
    const expected = first.mapping.sets_stock ? bought.stock : bought.stock - SOLD;
    check("a sale in between is not undone", stock === expected, stock);
    check("and counts as no change", third.unchanged === first.created || first.mapping.sets_stock, third.unchanged);
  }
  await checkSearch(client, products, { check, failures });
}

/** The import mends spaces and signs; letters and digits are the file's. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");

await exitWithSentence(() => checkImport(process.argv.slice(2)));
