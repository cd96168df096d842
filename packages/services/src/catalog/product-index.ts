import { RecentMap, type SkinType } from "@dewy/core";
import type { ListProductsInput, SearchProductsInput } from "@dewy/core/schemas";
import { BitSet } from "./bit-set.ts";
import { firstPlace } from "./first-place.ts";
import { type PickPage, pickPage } from "./pick-page.ts";

export type ProductFilters = Pick<
  ListProductsInput,
  "category" | "skin_type" | "concern" | "brand" | "min_price" | "max_price" | "in_stock"
>;

/** What lists ask of a product on sale. Products that have the same share the arrays. */
export interface IndexedProduct {
  id: number;
  price: number;
  rating_avg: number;
  /** Microseconds. */
  created: number;
  is_featured: boolean;
  in_stock: boolean;
  brand: string;
  /** The ids of its own category and of those that show it beside. */
  categories: readonly number[];
  skin_types: readonly SkinType[];
  skin_concerns: readonly string[];
  /** The id of the product on sale before it by name, 0 of the first; null: the one that is given before it. */
  after: number | null;
}

export interface IndexedCategory {
  id: number;
  slug: string;
  parent_id: number | null;
}

interface Entry extends IndexedProduct {
  slot: number;
  /** Grows with the name. */
  name_rank: number;
}

type Compare = (a: Entry, b: Entry) => number;

const newest: Compare = (a, b) => b.created - a.created || b.id - a.id;

const orders = {
  newest,
  price: (a, b) => a.price - b.price || a.id - b.id,
  rating: (a, b) => b.rating_avg - a.rating_avg || b.id - a.id,
  name: (a, b) => a.name_rank - b.name_rank,
  featured: (a, b) => Number(b.is_featured) - Number(a.is_featured) || newest(a, b),
} satisfies Record<string, Compare>;

type Order = keyof typeof orders;

type PageOf = Pick<ListProductsInput, "page" | "page_size">;

export interface Picked {
  ids: number[];
  total: number;
}

interface Condition {
  holds: (product: IndexedProduct) => boolean;
  set: BitSet;
}

/** At 100,000 products each takes 12 KB. */
const MAX_CONDITIONS = 1_000;

/** Between two kept sets of the cheapest so many and of the cheapest so many more. */
const PRICE_STEP = 512;

/**
 * The products on sale as lists filter, sort and count them: a page of any filter and order, with the exact total, takes
 * microseconds at 2,000 products and some tens of them at 100,000. Which products hold a condition, and each order, is worked
 * out when it is first asked for and kept true from then on as products change.
 */
export class ProductIndex {
  readonly #slots = new Map<number, number>();
  /** By slot; undefined where the product is not on sale any more. */
  readonly #entries: (Entry | undefined)[] = [];
  readonly #orders = new Map<Order, Int32Array>();
  readonly #conditions = new RecentMap<Condition>({ maxEntries: MAX_CONDITIONS });
  /** Of the order by price its first 0, 512, 1,024, … products; undefined after that order changed. */
  #cheapest: BitSet[] | undefined;
  #categories: readonly IndexedCategory[] = [];

  constructor(categories: readonly IndexedCategory[]) {
    this.#categories = categories;
    this.#orders.set("name", new Int32Array());
  }

  setCategories(categories: readonly IndexedCategory[]): void {
    this.#categories = categories;
    this.#conditions.clear();
  }

  /** Of the products `ids`, those in `products` are on sale and now so; the others are not. `products` must be in the order of their names. */
  change(ids: readonly number[], products: readonly IndexedProduct[]): void {
    const before = new Map<number, Entry | undefined>();
    for (const id of ids) {
      const slot = this.#slots.get(id) ?? this.#entries.length;
      before.set(slot, this.#entries[slot]);
      this.#slots.set(id, slot);
      this.#entries[slot] = undefined;
    }
    let given = 0;
    for (const product of products) {
      const slot = this.#slots.get(product.id) as number;
      const rank = this.#entryOf(product.after ?? given)?.name_rank ?? -1;
      given = product.id;
      const old = before.get(slot);
      // Between the one before it and whatever came after that one, however many of these do.
      const name_rank = old?.name_rank === rank + 1 ? old.name_rank : rank + 1 / (products.length + 1);
      this.#entries[slot] = { ...product, slot, name_rank };
    }
    for (const [, { holds, set }] of this.#conditions) {
      for (const slot of before.keys()) {
        const entry = this.#entries[slot];
        set.set(slot, entry !== undefined && holds(entry));
      }
    }
    for (const order of this.#orders.keys()) this.#reorder(order, before);
  }

  /** Where the index keeps a product that is or was on sale, as `pageOf` wants it. */
  readonly slotOf = (id: number): number | undefined => this.#slots.get(id);

  /** The same of many; those that it does not know are passed over. */
  slotsOf(ids: readonly number[]): Int32Array {
    return Int32Array.from(ids.flatMap((id) => this.#slots.get(id) ?? []));
  }

  /** The id of the product on sale that it keeps there, or 0. */
  readonly idAt = (slot: number): number => this.#entries[slot]?.id ?? 0;

  /** Above all of its slots. */
  get size(): number {
    return this.#entries.length;
  }

  /** The ids of one page of the products that match, and how many match. */
  page(input: ListProductsInput): Picked {
    return this.#inOrder(input.sort, this.#matching(input), input);
  }

  /** The same of what a search found, in the order of relevance unless another is asked for. */
  pageOf(found: Int32Array, input: SearchProductsInput): Picked {
    const among = this.#matching(input) ?? this.#holding("on sale", () => () => true);
    if (input.sort !== "relevance") return this.#inOrder(input.sort, among.and(BitSet.of(found)), input);
    return this.#idsOf({ ...input, from: found, among, total: among.countOf(found), isReversed: false });
  }

  #inOrder(sort: ListProductsInput["sort"], among: BitSet | undefined, { page, page_size }: PageOf): Picked {
    const from = this.#order(sort === "price_asc" || sort === "price_desc" ? "price" : sort);
    const total = among ? among.count() : from.length;
    return this.#idsOf({ from, among, total, page, page_size, isReversed: sort === "price_desc" });
  }

  #idsOf(pick: PickPage): Picked {
    return { ids: pickPage(pick).map((slot) => (this.#entries[slot] as Entry).id), total: pick.total };
  }

  /** How many products a list of each category shows, by its id. */
  countsByCategory(): Map<number, number> {
    return new Map(this.#categories.map(({ id, slug }) => [id, this.#matching({ category: slug })?.count() ?? 0]));
  }

  /** The products that match, in no order. */
  *products(filters: ProductFilters): Generator<IndexedProduct> {
    const matching = this.#matching(filters);
    for (const entry of this.#entries) if (entry && (!matching || matching.bit(entry.slot) === 1)) yield entry;
  }

  /** Undefined: all of them. */
  #matching(filters: ProductFilters): BitSet | undefined {
    const { category, skin_type, concern, brand, min_price, max_price, in_stock } = filters;
    const sets: BitSet[] = [];
    const ask = (key: string, holds: () => Condition["holds"]) => sets.push(this.#holding(key, holds));
    if (category !== undefined) {
      ask(`category:${category}`, () => {
        const tree = this.#tree(category);
        return ({ categories }) => categories.some((id) => tree.has(id));
      });
    }
    if (skin_type !== undefined) {
      ask(
        `skin:${skin_type}`,
        () => (product) => product.skin_types.some((type) => type === skin_type || type === "all"),
      );
    }
    if (concern !== undefined) ask(`concern:${concern}`, () => (product) => product.skin_concerns.includes(concern));
    if (brand !== undefined) ask(`brand:${brand}`, () => (product) => product.brand === brand);
    if (in_stock !== undefined) ask(`stock:${in_stock}`, () => (product) => product.in_stock === in_stock);
    const priced = this.#priced(min_price, max_price);
    if (priced) sets.push(priced);
    return sets.length === 0 ? undefined : sets.reduce((both, set) => both.and(set));
  }

  #holding(key: string, makeHolds: () => Condition["holds"]): BitSet {
    const known = this.#conditions.get(key);
    if (known) return known.set;
    const holds = makeHolds();
    const set = new BitSet();
    for (const entry of this.#entries) if (entry && holds(entry)) set.set(entry.slot, true);
    this.#conditions.set(key, { holds, set });
    return set;
  }

  /** Undefined: all of them. Not kept, since prices can be asked for in endlessly many ways. */
  #priced(from = 0, to = Number.POSITIVE_INFINITY): BitSet | undefined {
    const slots = this.#order("price");
    const begin = this.#firstOf(slots, ({ price }) => price >= from);
    const end = this.#firstOf(slots, ({ price }) => price > to);
    return begin === 0 && end === slots.length ? undefined : this.#cheapestOf(end).without(this.#cheapestOf(begin));
  }

  /** The first `count` by price: those of the step below, and the few after it. */
  #cheapestOf(count: number): BitSet {
    const slots = this.#order("price");
    this.#cheapest ??= this.#priceSteps(slots);
    const step = Math.floor(count / PRICE_STEP);
    const set = (this.#cheapest[step] as BitSet).copy();
    for (let at = step * PRICE_STEP; at < count; at++) set.set(slots[at] as number, true);
    return set;
  }

  #priceSteps(slots: Int32Array): BitSet[] {
    const steps: BitSet[] = [];
    const set = new BitSet();
    slots.forEach((slot, at) => {
      if (at % PRICE_STEP === 0) steps.push(set.copy());
      set.set(slot, true);
    });
    if (slots.length % PRICE_STEP === 0) steps.push(set);
    return steps;
  }

  /** The place of the first product of which `holds` is true, as it is of all after it. */
  #firstOf(slots: Int32Array, holds: (entry: Entry) => boolean): number {
    return firstPlace(slots.length, (at) => holds(this.#entries[slots[at] as number] as Entry));
  }

  /** The category and all below it; categories that name each other as parent are one tree. */
  #tree(slug: string): Set<number> {
    const tree = new Set(this.#categories.filter((category) => category.slug === slug).map(({ id }) => id));
    // A set's loop reaches what is added meanwhile.
    for (const parent of tree) for (const { id, parent_id } of this.#categories) if (parent_id === parent) tree.add(id);
    return tree;
  }

  #entryOf(id: number): Entry | undefined {
    const slot = this.#slots.get(id);
    return slot === undefined ? undefined : this.#entries[slot];
  }

  #order(order: Order): Int32Array {
    let slots = this.#orders.get(order);
    if (!slots) {
      const compare: Compare = orders[order];
      slots = this.#order("name").toSorted((a, b) => compare(this.#entries[a] as Entry, this.#entries[b] as Entry));
      this.#orders.set(order, slots);
    }
    return slots;
  }

  /** Puts the slots of `before` where they belong now; they held what `before` says. */
  #reorder(order: Order, before: ReadonlyMap<number, Entry | undefined>): void {
    const compare: Compare = orders[order];
    const moved = new BitSet();
    const placed: Entry[] = [];
    for (const [slot, old] of before) {
      const entry = this.#entries[slot];
      if (entry && old && compare(entry, old) === 0) continue;
      moved.set(slot, true);
      if (entry) placed.push(entry);
    }
    if (moved.count() === 0) return;
    placed.sort(compare);
    const kept = this.#order(order).filter((slot) => moved.bit(slot) === 0);
    const slots = new Int32Array(kept.length + placed.length);
    let from = 0;
    placed.forEach((entry, placedBefore) => {
      const to = this.#firstOf(kept, (other) => compare(other, entry) > 0);
      slots.set(kept.subarray(from, to), from + placedBefore);
      slots[to + placedBefore] = entry.slot;
      from = to;
    });
    slots.set(kept.subarray(from), from + placed.length);
    this.#orders.set(order, slots);
    if (order === "price") this.#cheapest = undefined;
    if (order !== "name") return;
    slots.forEach((slot, rank) => {
      (this.#entries[slot] as Entry).name_rank = rank;
    });
  }
}
