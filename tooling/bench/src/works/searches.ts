import type { Random } from "../generate/random.ts";
import { heroes, kinds, promises } from "../generate/words.ts";
import type { Asked } from "../load/job.ts";
import type { Database } from "../machine/database.ts";
import type { Work } from "../work.ts";
import { pathOf } from "./asking.ts";
import { shopSide } from "./shop-side.ts";

/** One letter of it is another, or two have changed places. */
function misspell(random: Random, word: string): string {
  const at = 1 + random.below(word.length - 2);
  const [before, here, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  return random.below(2) === 0
    ? `${before}${next}${here}${after}`
    : `${before}${"aeinorst"[random.below(8)]}${next}${after}`;
}

/** The words of each product on sale, its brand first and the name of its line last. */
async function readNames(database: Database): Promise<string[][]> {
  const rows = await database.rows<{ name: string }>(
    "select brand || ' ' || name_en as name from products where status = 'active' order by id",
  );
  return rows.map(({ name }) => name.split(" "));
}

/** One word, as people type it; with `isNew` two that hardly anybody has asked for together. */
function askedWords(random: Random, names: string[][], isNew: boolean): Asked {
  const name = random.pick(names);
  const [one = "", other = ""] = random.some(name, 2);
  const { th, km } = random.pick([...heroes, ...kinds, ...promises]);
  const line = isNew ? ` ${name.at(-1)}` : "";
  const found = [isNew ? `${one} ${other}` : one, `${th}${line}`, `${km}${line}`];
  const kind = random.below(4);
  const word = one.length > 4 ? one : "Serum";
  const q = found[kind] ?? `${misspell(random, word)}${isNew ? ` ${other}` : ""}`;
  return {
    path: pathOf("trpc", "products.search", { q }),
    // Not everything that is misspelt can be understood.
    expect: ['],"page":1,"page_size":24,"total":', ...(kind < 3 ? ['"items":[{'] : [])],
  };
}

interface Kind extends Pick<Work, "name" | "about" | "bar" | "aim"> {
  size: "small" | "large";
  isNew: boolean;
}

const searchWork = ({ size, isNew, ...work }: Kind): Work => ({
  ...work,
  against: "limit.http",
  ratio: "rate",
  async prepare(machine) {
    const shop = await machine.shop(size);
    const names = await readNames(shop.database);
    const ours = shopSide(machine, shop, (random) => askedWords(random, names, isNew));
    return { ours, other: await machine.limitHttp() };
  },
});

const inWords = "an English, Thai, Khmer or misspelt word";
const few = { size: "small", bar: 0.06, aim: 0.07 } as const;
const many = { size: "large", bar: 0.02, aim: 0.03 } as const;

export const searchWorks: Work[] = [
  searchWork({ ...few, name: "search.word", about: `search for ${inWords}, 2,000 products`, isNew: false }),
  searchWork({ ...few, name: "search.new", about: "the same for two words that nobody asked for before", isNew: true }),
  searchWork({ ...many, name: "search.100k.word", about: `search for ${inWords}, 100,000 products`, isNew: false }),
  searchWork({
    ...many,
    name: "search.100k.new",
    about: "the same for two words that nobody asked for before",
    isNew: true,
  }),
];
