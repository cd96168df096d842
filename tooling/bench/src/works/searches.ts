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

interface Named {
  /** The words of its brand and its English name. */
  en: string[];
  /** Its name in Thai and Khmer, without the line's. */
  th: string;
  km: string;
  /** The name of its line, the same in each language. */
  line: string;
}

/** What each product on sale is called. */
const readNames = (database: Database) =>
  database.rows<Named>(`
    select string_to_array(brand || ' ' || name_en, ' ') as en, split_part(name_th, ' ', 1) as th, split_part(name_km, ' ', 1) as km,
      split_part(name_th, ' ', 2) as line
    from products where status = 'active' order by id`);

const parts = [...heroes, ...kinds, ...promises];

/** A word of a product's name as people type it; with `isNew` two of them, which hardly anybody has asked for together. */
function askedWords(random: Random, names: Named[], isNew: boolean): Asked {
  const { en, th, km, line } = random.pick(names);
  const [one = "", other = ""] = random.some(en, 2);
  const also = (word: string) => (isNew ? ` ${word}` : "");
  const ofName = (language: "th" | "km", name: string) =>
    random.pick(parts.filter((part) => name.includes(part[language])))[language] + also(line);
  const [q, isSpelt] = random.pick([
    () => [one + also(other), true] as const,
    () => [ofName("th", th), true] as const,
    () => [ofName("km", km), true] as const,
    () => [misspell(random, one.length > 4 ? one : "Serum") + also(other), false] as const,
  ])();
  return {
    path: pathOf("trpc", "products.search", { q }),
    // Not everything that is misspelt can be understood.
    expect: ['],"page":1,"page_size":24,"total":', ...(isSpelt ? ['"items":[{'] : [])],
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
