import type { ShopClient } from "@dewy/api/server";
import type { AdminProductRow } from "@dewy/core/schemas";
import type { Ledger } from "./ledger.ts";

const SAMPLE = 40;

const sample = (products: AdminProductRow[]): AdminProductRow[] =>
  Array.from(
    { length: Math.min(SAMPLE, products.length) },
    () => products[Math.floor(Math.random() * products.length)],
  ).filter((product) => product !== undefined);

const query = ({ brand, name_en }: AdminProductRow) => `${brand} ${name_en}`.trim().slice(0, 100);

/** Leaves a letter out of the longest word, as fingers do. */
function misspell(text: string): string | undefined {
  const [word] = (text.match(/[a-z]{7,}/gi) ?? []).toSorted((a, b) => b.length - a.length);
  if (word === undefined) return undefined;
  const at = 2 + Math.floor(Math.random() * (word.length - 4));
  return text.replace(word, word.slice(0, at) + word.slice(at + 1));
}

/** Random products are found by brand and name, on the first page, and with a letter missing. */
export async function checkSearch(client: ShopClient, products: AdminProductRow[], ledger: Ledger): Promise<void> {
  const finds = async (q: string, { id }: AdminProductRow, page_size: number) =>
    (await client.products.search.query({ q, page_size })).items.some((item) => item.id === id);
  const lost: string[] = [];
  const misspelt: string[] = [];
  let tried = 0;
  for (const product of sample(products)) {
    const q = query(product);
    if (!(await finds(q, product, 24))) lost.push(q);
    const wrong = misspell(q);
    if (wrong === undefined) continue;
    tried += 1;
    if (!(await finds(wrong, product, 100))) misspelt.push(wrong);
  }
  ledger.check(`${SAMPLE} random products are found by brand and name`, lost.length === 0, lost);
  ledger.check(`${tried} of them are found with a letter left out`, misspelt.length === 0, misspelt);
}
