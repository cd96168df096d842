import { type RawBuilder, sql } from "kysely";
import type { ProductFilters } from "./product-index.ts";

export interface ProductFilter {
  /** The CTEs that the conditions refer to, for `withCtes`. */
  ctes: RawBuilder<unknown>[];
  /** Holds for the products `p` that are on sale and match every filter. */
  matches: RawBuilder<boolean>;
  /** A filter is set: more than being on sale is asked of a product. */
  narrows: boolean;
  /** How many products match. */
  total: RawBuilder<number>;
}

/** The `with` clause of a statement; nothing where there are no CTEs. */
export const withCtes = (ctes: RawBuilder<unknown>[]): RawBuilder<unknown> =>
  ctes.length === 0 ? sql`` : sql`with recursive ${sql.join(ctes)}`;

const categoryTree = (slug: string): RawBuilder<unknown> => sql`tree as (
  select id, slug from categories where slug = ${slug}
  union select c.id, c.slug from categories c join tree on c.parent_id = tree.id
)`;

/** Products of the tree's categories by their own category. */
const ownedByTree = sql<boolean>`p.category = any (array(select slug from tree))`;

/** Products that are shown in the tree's categories beside their own. */
const linkedToTree = sql<boolean>`p.id = any (
  array(select l.product_id from product_categories l join tree on tree.id = l.category_id)
)`;

/** The filters of lists and search as SQL over `products p`; the text depends on which are set, never on their values. */
export function productFilter(filters: ProductFilters): ProductFilter {
  const conditions = [sql<boolean>`p.status = 'active'`];
  if (filters.skin_type !== undefined) {
    conditions.push(sql`p.skin_types && ${[filters.skin_type, "all"]}::skin_type[]`);
  }
  if (filters.concern !== undefined) conditions.push(sql`p.skin_concerns @> ${[filters.concern]}::text[]`);
  if (filters.brand !== undefined) conditions.push(sql`p.brand = ${filters.brand}`);
  if (filters.min_price !== undefined) conditions.push(sql`p.price >= ${filters.min_price}`);
  if (filters.max_price !== undefined) conditions.push(sql`p.price <= ${filters.max_price}`);
  if (filters.in_stock !== undefined) conditions.push(filters.in_stock ? sql`p.in_stock` : sql`not p.in_stock`);
  if (filters.category === undefined) {
    return { ctes: [], matches: all(conditions), narrows: conditions.length > 1, total: count(conditions) };
  }
  return {
    ctes: [categoryTree(filters.category)],
    matches: all([...conditions, sql`(${ownedByTree} or ${linkedToTree})`]),
    narrows: true,
    // Apart, so that each half is counted from an index.
    total: sql`${count([...conditions, ownedByTree])} + ${count([...conditions, sql`not ${ownedByTree}`, linkedToTree])}`,
  };
}

const all = (conditions: RawBuilder<boolean>[]) => sql<boolean>`${sql.join(conditions, sql` and `)}`;

const count = (conditions: RawBuilder<boolean>[]) =>
  sql<number>`(select count(*) from products p where ${all(conditions)})`;
