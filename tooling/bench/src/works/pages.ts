import { type Random, seeded } from "../generate/random.ts";
import { kinds } from "../generate/words.ts";
import type { Asked } from "../load/job.ts";
import type { Work } from "../work.ts";
import { queryOf } from "./asking.ts";
import { readShelves, type Shelves } from "./shelves.ts";
import { keptSide, shopSide } from "./shop-side.ts";

const KEPT = 300;
const LANGUAGES = ["en", "th", "km"] as const;

/** A category's page as a browser without cookies asks for it. */
function asked(random: Random, shelves: Shelves, unkept: boolean): Asked {
  const { category, page_size: _, ...query } = shelves.question(random, { unkept, ofCategory: true, pages: 3 }).input;
  const language = random.pick(LANGUAGES);
  const name = kinds.find(({ slug }) => slug === category)?.[language] ?? "";
  const prefix = language === "en" ? "" : `/${language}`;
  return {
    path: `${prefix}/c/${category}?${queryOf(query)}`,
    expect: [`>${name}</h1>`, `href="${prefix}/p/`, "</html>"],
  };
}

const page = (name: string, unkept: boolean, figures: Pick<Work, "about" | "bar" | "aim">): Work => ({
  name,
  ...figures,
  against: "limit.http",
  ratio: "rate",
  async prepare(machine) {
    const shop = await machine.shop("small");
    const shelves = await readShelves(shop.database);
    const random = seeded(KEPT);
    const ours = unkept
      ? shopSide(machine, shop, (random) => asked(random, shelves, unkept))
      : await keptSide(
          machine,
          shop,
          Array.from({ length: KEPT }, () => asked(random, shelves, unkept)),
        );
    return { ours, other: await machine.limitHttp() };
  },
});

export const pages: Work[] = [
  page("html.rendered", true, { about: "category page for a guest, HTML rendered", bar: 0.02, aim: 0.05 }),
  page("html.cached", false, { about: "category page for a guest, HTML from cache", bar: 0.25, aim: 0.4 }),
];
