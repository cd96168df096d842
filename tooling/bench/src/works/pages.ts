import { type Random, seeded } from "../generate/random.ts";
import { kinds } from "../generate/words.ts";
import type { Asked } from "../load/job.ts";
import type { BenchShop } from "../machine/machine.ts";
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

/**
 * The same page as browsers get it, compressed, known by its ETag: to look into each of 78 KB would take the load longer than it takes
 * the shop to answer. It is looked into here.
 */
async function known({ path, expect }: Asked, { url }: BenchShop): Promise<Asked> {
  const headers = { "accept-encoding": "gzip" };
  const page = await fetch(url + path, { headers });
  const text = await page.text();
  const wrong = expect.find((part) => !text.includes(part));
  const etag = page.headers.get("etag");
  if (!page.ok || wrong !== undefined || !etag) throw new Error(`${path}: ${page.status}, without ${wrong}`);
  return { path, headers, expect: [], expectHeaders: { etag } };
}

const page = (name: string, unkept: boolean, figures: Pick<Work, "about" | "bar" | "aim">): Work => ({
  name,
  ...figures,
  against: "limit.http",
  ratio: "rate",
  async prepare(machine) {
    const shop = await machine.shop("small");
    const shelves = await readShelves(shop.database);
    const other = await machine.limitHttp();
    if (unkept) return { ours: shopSide(machine, shop, (random) => asked(random, shelves, unkept)), other };
    const random = seeded(KEPT);
    const kept: Asked[] = [];
    while (kept.length < KEPT) kept.push(await known(asked(random, shelves, unkept), shop));
    return { ours: await keptSide(machine, shop, kept), other };
  },
});

export const pages: Work[] = [
  page("html.rendered", true, { about: "category page for a guest, HTML rendered", bar: 0.02, aim: 0.05 }),
  page("html.cached", false, { about: "category page for a guest, HTML from cache", bar: 0.25, aim: 0.4 }),
];
