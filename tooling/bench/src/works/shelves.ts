import type { Random } from "../generate/random.ts";
import type { Database } from "../machine/database.ts";

/** A list's filters, and how many products they match. */
interface Shelf {
  filters: Record<string, string | boolean>;
  total: number;
}

export interface ListQuestion {
  input: Record<string, string | number | boolean>;
  /** How many products match, counted without the shop. */
  total: number;
}

export interface Shelves {
  /** A page of a list in some order, of some filters. */
  question(random: Random, options: QuestionOptions): ListQuestion;
}

interface QuestionOptions {
  /** Between two prices that nobody asks for a second time. */
  unkept: boolean;
  /** How deep pages go at the most. */
  pages?: number;
  /** A category's alone. */
  ofCategory?: boolean;
}

interface Row {
  categories: string[];
  brand: string;
  skin_types: string[];
  skin_concerns: string[];
  in_stock: boolean;
}

const SORTS = ["newest", "price_asc", "price_desc", "rating", "name", "featured"];
const PAGE_SIZE = 24;

/** Reads what is on sale, and lays it out by the filters that shoppers use. */
export async function readShelves(database: Database): Promise<Shelves> {
  const products = await database.rows<Row>(`
    with recursive tree as (
      select id, slug as above from categories
      union select c.id, t.above from categories c join tree t on c.parent_id = t.id
    )
    select brand, skin_types::text[], skin_concerns, in_stock, array(
      select distinct t.above from tree t join categories c on c.id = t.id
      where c.slug = p.category or c.id in (select category_id from product_categories l where l.product_id = p.id)
    ) as categories
    from products p where status = 'active'`);
  const shelf = (filters: Shelf["filters"], isOn: (product: Row) => boolean): Shelf => ({
    filters,
    total: products.filter(isOn).length,
  });
  const all = shelf({}, () => true);
  const commonest = (values: string[], count: number) =>
    [...Map.groupBy(values, (value) => value)]
      .sort(([, a], [, b]) => b.length - a.length)
      .slice(0, count)
      .map(([value]) => value);
  const categories = commonest(
    products.flatMap((product) => product.categories),
    12,
  );
  const suits = (type: string) => (product: Row) => product.skin_types.some((one) => one === type || one === "all");
  const ofCategories = categories.map((category) =>
    shelf({ category }, (product) => product.categories.includes(category)),
  );
  const shelves = [
    ...ofCategories,
    ...["oily", "dry", "sensitive"].map((skin_type) => shelf({ skin_type }, suits(skin_type))),
    ...categories
      .slice(0, 4)
      .map((category) =>
        shelf({ category, skin_type: "oily" }, (p) => p.categories.includes(category) && suits("oily")(p)),
      ),
    ...commonest(
      products.flatMap((product) => product.skin_concerns),
      4,
    ).map((concern) => shelf({ concern }, (product) => product.skin_concerns.includes(concern))),
    ...commonest(
      products.map(({ brand }) => brand),
      6,
    ).map((brand) => shelf({ brand }, (p) => p.brand === brand)),
    shelf({ in_stock: true }, (product) => product.in_stock),
  ].filter(({ total }) => total > 0);

  return {
    question(random, { unkept, pages = 100, ofCategory = false }) {
      // Half of what is asked are the plain pages of the whole shop.
      const { filters, total } = ofCategory
        ? random.pick(ofCategories)
        : random.below(2) === 0
          ? all
          : random.pick(shelves);
      const last = Math.min(pages, Math.ceil(total / PAGE_SIZE));
      return {
        total,
        input: {
          page: 1 + random.below(last),
          page_size: PAGE_SIZE,
          sort: random.pick(SORTS),
          ...filters,
          // Below the cheapest and above the dearest: the answer is the whole shelf's, and nobody asked for it before.
          ...(unkept && { min_price: random.below(300) / 100, max_price: (7_000 + random.below(100_000)) / 100 }),
        },
      };
    },
  };
}
