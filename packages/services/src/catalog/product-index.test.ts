import { skinTypes } from "@dewy/core";
import { type ListProductsInput, listProductsInput, productSorts } from "@dewy/core/schemas";
import { expect, test } from "vitest";
import { seededRandom } from "../demo/random.ts";
import { type IndexedProduct, ProductIndex } from "./product-index.ts";

type Named = IndexedProduct & { name: string };

const random = seededRandom("a catalogue");
const categories = [
  { id: 1, slug: "skincare", parent_id: null },
  { id: 2, slug: "serum", parent_id: 1 },
  { id: 3, slug: "night-serum", parent_id: 2 },
  { id: 4, slug: "makeup", parent_id: null },
];

const anyProduct = (id: number): Named => ({
  id,
  name: `${random.pick(["a", "b", "c", "d"])}${random.int(1, 40)}`,
  price: random.int(1, 8) / 4,
  rating_avg: random.int(0, 3),
  created: random.int(1, 20),
  is_featured: random.chance(0.2),
  in_stock: random.chance(0.7),
  brand: random.pick(["Fern", "Moss", ""]),
  categories: random.pick([[1], [2], [3], [4], [4, 3]]),
  skin_types: random.pick([["all"], ["oily"], ["dry", "normal"]]),
  skin_concerns: random.pick([[], ["acne"], ["acne", "aging"]]),
  after: null,
});

const byName = (a: Named, b: Named) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id);
const newest = (a: Named, b: Named) => b.created - a.created || b.id - a.id;
const orders: Record<ListProductsInput["sort"], (a: Named, b: Named) => number> = {
  newest,
  price_asc: (a, b) => a.price - b.price || a.id - b.id,
  price_desc: (a, b) => b.price - a.price || b.id - a.id,
  rating: (a, b) => b.rating_avg - a.rating_avg || b.id - a.id,
  name: byName,
  featured: (a, b) => Number(b.is_featured) - Number(a.is_featured) || newest(a, b),
};
const trees: Record<string, number[]> = { skincare: [1, 2, 3], serum: [2, 3], "night-serum": [3], makeup: [4] };

/** The same answer the plain way. */
function plainly(products: Iterable<Named>, input: ListProductsInput) {
  const matching = [...products].filter(
    (p) =>
      (input.category === undefined || p.categories.some((id) => trees[input.category ?? ""]?.includes(id))) &&
      (input.skin_type === undefined || p.skin_types.some((type) => type === input.skin_type || type === "all")) &&
      (input.concern === undefined || p.skin_concerns.includes(input.concern)) &&
      (input.brand === undefined || p.brand === input.brand) &&
      (input.in_stock === undefined || p.in_stock === input.in_stock) &&
      p.price >= (input.min_price ?? 0) &&
      p.price <= (input.max_price ?? 99),
  );
  const from = (input.page - 1) * input.page_size;
  const ids = matching.sort(orders[input.sort]).map(({ id }) => id);
  return { ids: ids.slice(from, from + input.page_size), total: ids.length };
}

const maybe = <Value>(value: Value) => (random.chance(0.3) ? value : undefined);

const anyQuestion = () =>
  listProductsInput.parse({
    page: random.int(1, 8),
    page_size: random.int(1, 30),
    sort: random.pick(productSorts),
    category: maybe(random.pick(["skincare", "serum", "night-serum", "makeup", "none"])),
    skin_type: maybe(random.pick(skinTypes)),
    concern: maybe(random.pick(["acne", "aging", "none"])),
    brand: maybe(random.pick(["Fern", "Moss", "none"])),
    min_price: maybe(random.int(0, 8) / 4),
    max_price: maybe(random.int(0, 8) / 4),
    in_stock: maybe(random.chance(0.5)),
  });

// The second has more products than are between two of the sets that are kept of prices.
test.each([
  { count: 130, rounds: 60 },
  { count: 1_100, rounds: 6 },
])(
  "pages, orders and totals of $count products are those of a plain filter and sort, whatever changed in between",
  ({ count, rounds }) => {
    const shop = new Map<number, Named>();
    const first = Array.from({ length: count }, (_, at) => anyProduct(at + 1));
    for (const product of first) shop.set(product.id, product);
    const index = new ProductIndex(categories);
    index.change([...shop.keys()], first.toSorted(byName));
    for (let round = 0; round < rounds; round++) {
      for (let n = 0; n < 15; n++) {
        const input = anyQuestion();
        expect(index.page(input), JSON.stringify(input)).toEqual(plainly(shop.values(), input));
      }
      const ids = random.shuffle(Array.from({ length: count + 50 }, (_, at) => at + 1)).slice(0, random.int(1, 12));
      for (const id of ids) {
        const old = shop.get(id);
        if (old && random.chance(0.3)) shop.delete(id);
        else shop.set(id, old && random.chance(0.5) ? { ...old, in_stock: !old.in_stock } : anyProduct(id));
      }
      const ordered = [...shop.values()].sort(byName);
      const changed = ordered.flatMap((product, at) =>
        ids.includes(product.id) ? [{ ...product, after: ordered[at - 1]?.id ?? 0 }] : [],
      );
      index.change(ids, changed);
    }
    expect(index.countsByCategory().get(3)).toBe(
      plainly(shop.values(), listProductsInput.parse({ category: "night-serum" })).total,
    );
  },
);
