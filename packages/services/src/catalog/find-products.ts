import { Json } from "@dewy/core";
import type { ProductCard, SearchProductsInput } from "@dewy/core/schemas";
import { type RawBuilder, sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { cardColumns } from "./card-columns.ts";
import { productFilter, withCtes } from "./product-filter.ts";
import { productOrder } from "./product-order.ts";
import type { Meaning } from "./read-query.ts";
import { searchWords } from "./search-words.ts";

export interface Found {
  items: Json<ProductCard[]>;
  total: number;
  /** Some product, whatever the filters, has all of the meanings. */
  spelt: boolean;
}

/** Of D, C, B and A: what a product is called (A) counts most, then what it is (B) and is mostly made of (C). */
const WEIGHTS = "{0.1, 0.2, 0.4, 1}";

/**
 * One page of the products on sale that have every meaning; with `most`, where no product has them all, of those that have
 * at least half. One statement.
 */
export async function findProducts(
  ctx: ServiceContext,
  input: SearchProductsInput,
  { meanings, most = false }: { meanings: Meaning[]; most?: boolean },
): Promise<Found> {
  const parts = meanings.map(tsquery);
  const { ctes, narrows, matches } = productFilter(input);
  // Scalar subqueries: the planner must not guess from a common word that the index is no use.
  const every = sql`(select ${parts.join(" & ")}::tsquery)`;
  const query = most
    ? sql`(select case when spelt then ${every} else ${parts.join(" | ")}::tsquery end from asked)`
    : every;
  const asked = sql`asked as materialized (
    select exists (select from product_search where words @@ ${every}) as spelt
  )`;
  const enough = most
    ? sql`and ((select spelt from asked) or ${matched(parts)} >= ${Math.ceil(parts.length / 2)}::int)`
    : sql``;
  const found = sql`found as materialized (
    select s.product_id as id, ${rank(meanings, most)} as rank
    from product_search s ${narrows ? sql`join products p on p.id = s.product_id` : sql``}
    where s.words @@ ${query} and s.is_active ${enough} ${narrows ? sql`and ${matches}` : sql``}
  )`;
  const { rows } = await sql<Omit<Found, "items"> & { items: string }>`
    ${withCtes([...ctes, asked, found])}
    select (select spelt from asked) as spelt, (select count(*) from found) as total, (
      select coalesce(json_agg(card), '[]') from (${page(input)}) card
    )::text as items
  `.execute(ctx.db);
  const { items = "[]", total = 0, spelt = false } = rows[0] ?? {};
  return { items: new Json(items), total, spelt };
}

/** Words are letters, digits and marks: nothing in them needs escaping. */
function tsquery({ words, prefix }: Meaning): string {
  const alternatives = words.map((word) => `'${word}'`);
  if (prefix !== undefined) alternatives.push(`'${prefix}':*`);
  return `(${alternatives.join(" | ")})`;
}

/** As titles have it: a joined Thai or Khmer word as the pieces that it falls into. */
function titleQuery({ words, prefix }: Meaning): string {
  const pieces = words.map((word) =>
    searchWords(word)
      .map((piece) => `'${piece.word}'`)
      .join(" <-> "),
  );
  if (prefix !== undefined) pieces.push(`'${prefix}':*`);
  return `(${pieces.join(" | ")})`;
}

const matched = (parts: string[]) =>
  sql`(select count(*) from unnest(${parts}::text[]::tsquery[]) part where s.words @@ part)`;

/**
 * Products called so come first, those that are called exactly so before, short names before long; then those that are so
 * or made of it. Where not all meanings match, by how many do.
 */
function rank(meanings: Meaning[], most: boolean): RawBuilder<number> {
  const parts = meanings.map(titleQuery);
  const any = sql`(select ${parts.join(" | ")}::tsquery)`;
  const phrase = sql`(select ${parts.join(" <-> ")}::tsquery)`;
  const named = sql<number>`case when s.title @@ ${any}
    then ts_rank(${WEIGHTS}::float4[], s.title, ${any}, 1) + ${parts.length > 1 ? sql`(s.title @@ ${phrase})::int` : sql`0`}
    else 0 end`;
  if (!most) return named;
  const all = meanings.map(tsquery);
  return sql<number>`${named} + case when (select spelt from asked) then 0 else 10 * ${matched(all)} end`;
}

function page({ sort, page: number, page_size }: SearchProductsInput): RawBuilder<unknown> {
  const part = sql`limit ${page_size} offset ${(number - 1) * page_size}`;
  if (sort !== "relevance") {
    return sql`select ${cardColumns} from found join products p on p.id = found.id order by ${productOrder[sort]} ${part}`;
  }
  return sql`
    select ${cardColumns} from (select * from found order by rank desc, id desc ${part}) best
    join products p on p.id = best.id order by best.rank desc, best.id desc
  `;
}
