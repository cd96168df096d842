import { type Random, seeded } from "../generate/random.ts";
import { heroes, kinds, promises } from "../generate/words.ts";
import type { Asked } from "../load/job.ts";
import type { BenchShop } from "../machine/machine.ts";
import type { Work } from "../work.ts";
import { pathOf } from "./asking.ts";
import { shopSide } from "./shop-side.ts";

const QUERIES = 120;

/** One letter of it is another, or two have changed places. */
function misspell(random: Random, word: string): string {
  const at = 1 + random.below(word.length - 2);
  const [before, here, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  return random.below(2) === 0
    ? `${before}${next}${here}${after}`
    : `${before}${"aeinorst"[random.below(8)]}${next}${after}`;
}

/** A word that shoppers look for: in English, Thai or Khmer, or misspelt. */
function query(random: Random): string {
  const { en, th, km } = random.pick([...heroes, ...kinds, ...promises]);
  const [word = en] = en.split(" ");
  return [word, th, km, word.length > 4 ? misspell(random, word.toLowerCase()) : word][random.below(4)] ?? word;
}

/** Asks the shop once for each, and keeps those that it finds something for, with how much that is. */
async function searches({ url }: BenchShop): Promise<Asked[]> {
  const random = seeded(QUERIES);
  const found: Asked[] = [];
  while (found.length < QUERIES) {
    const path = pathOf("trpc", "products.search", { q: query(random) });
    const answer = (await (await fetch(url + path)).json()) as { result?: { data: { total: number } } };
    const total = answer.result?.data.total ?? 0;
    if (total > 0) found.push({ path, expect: [`}],"page":1,"page_size":24,"total":${total}}`] });
  }
  return found;
}

const searchWork = (size: "small" | "large", work: Pick<Work, "name" | "about" | "bar" | "aim">): Work => ({
  ...work,
  against: "limit.http",
  ratio: "rate",
  async prepare(machine) {
    const shop = await machine.shop(size);
    const asked = await searches(shop);
    return { ours: shopSide(machine, shop, (random) => random.pick(asked)), other: await machine.limitHttp() };
  },
});

const kindsOfWords = "English, Thai, Khmer or misspelt word";

export const searchWorks: Work[] = [
  searchWork("small", { name: "search", about: `search, ${kindsOfWords}, 2,000 products`, bar: 0.06, aim: 0.07 }),
  searchWork("large", { name: "search.100k", about: "search, 100,000 products", bar: 0.02, aim: 0.03 }),
];
