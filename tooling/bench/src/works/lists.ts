import { type Random, seeded } from "../generate/random.ts";
import type { Asked } from "../load/job.ts";
import type { BenchShop } from "../machine/machine.ts";
import type { Work } from "../work.ts";
import { pathOf, type Wire } from "./asking.ts";
import { type ListQuestion, readShelves } from "./shelves.ts";
import { keptSide, shopSide } from "./shop-side.ts";

const KEPT = 300;
/** As many as 2,000 products have. */
const FEW_PAGES = 84;

const asked = (wire: Wire, { input, total }: ListQuestion): Asked => ({
  path: pathOf(wire, "products.list", input),
  expect: [`}],"page":${input.page},"page_size":24,"total":${total}}`],
});

const wires: Wire[] = ["trpc", "rest"];

const uncached = wires.map(
  (wire): Work => ({
    name: `list.uncached.${wire}`,
    about: `product list, 24 of 2,000, uncached, ${wire}`,
    against: "limit.http",
    ratio: "rate",
    bar: 0.12,
    aim: 0.16,
    async prepare(machine) {
      const shop = await machine.shop("small");
      const shelves = await readShelves(shop.database);
      const ask = (random: Random) => asked(wire, shelves.question(random, { unkept: true }));
      return { ours: shopSide(machine, shop, ask), other: await machine.limitHttp() };
    },
  }),
);

const cached = wires.map(
  (wire): Work => ({
    name: `list.cached.${wire}`,
    about: `the same, cached, ${wire}`,
    against: "limit.http",
    ratio: "rate",
    bar: 0.4,
    aim: 0.5,
    async prepare(machine) {
      const shop = await machine.shop("small");
      const shelves = await readShelves(shop.database);
      const random = seeded(KEPT);
      const requests = Array.from({ length: KEPT }, () => asked(wire, shelves.question(random, { unkept: false })));
      return { ours: await keptSide(machine, shop, requests), other: await machine.limitHttp() };
    },
  }),
);

const large = [
  { name: "list.100k", about: "of the first 84 pages", pages: FEW_PAGES },
  { name: "list.100k.any-page", about: "of all pages", pages: 100_000 },
].map(
  ({ name, about, pages }): Work => ({
    name,
    about: `product list at 100,000 products, a random page ${about}, uncached`,
    against: "2,000 products",
    ratio: "p50",
    bar: 1.5,
    aim: 1.2,
    async prepare(machine) {
      const side = async (shop: BenchShop) => {
        const shelves = await readShelves(shop.database);
        return shopSide(machine, shop, (random) => asked("trpc", shelves.question(random, { unkept: true, pages })));
      };
      return { ours: await side(await machine.shop("large")), other: await side(await machine.shop("small")) };
    },
  }),
);

export const lists: Work[] = [...uncached, ...cached, ...large];
