import { type RawBuilder, sql } from "kysely";

interface ProductFilter {
  /** The `with` clause that the condition refers to; nothing where it needs none. */
  withClause: RawBuilder<unknown>;
  /** Holds for the products `p` that are on sale, in the category or one below it where one is named. */
  matches: RawBuilder<boolean>;
}

/** What lists of a category show, as SQL over `products p`; lists themselves ask the catalogue's index. */
export function productFilter(category: string | undefined): ProductFilter {
  if (category === undefined) return { withClause: sql``, matches: sql`p.status = 'active'` };
  return {
    withClause: sql`with recursive tree as (
      select id, slug from categories where slug = ${category}
      union select c.id, c.slug from categories c join tree on c.parent_id = tree.id
    )`,
    matches: sql`p.status = 'active' and (
      p.category = any (array(select slug from tree))
      or p.id = any (array(select l.product_id from product_categories l join tree on tree.id = l.category_id))
    )`,
  };
}
