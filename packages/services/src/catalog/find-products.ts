import { type RawBuilder, sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import type { Meaning } from "./read-query.ts";
import { searchWords } from "./search-words.ts";

interface Found {
  /** The best first. */
  ids: number[];
  /** Some product, on sale or not, has all of the meanings. */
  spelt: boolean;
}

/** Of D, C, B and A: what a product is called (A) counts most, then what it is (B) and is mostly made of (C). */
const WEIGHTS = "{0.1, 0.2, 0.4, 1}";

/**
 * The products on sale that have every meaning; with `most`, where no product has them all, those that have at least half. One
 * statement.
 */
export async function findProducts(
  ctx: Pick<ServiceContext, "db">,
  { meanings, most = false }: { meanings: Meaning[]; most?: boolean },
): Promise<Found> {
  const parts = meanings.map(tsquery);
  // Scalar subqueries: the planner must not guess from a common word that the index is no use.
  const every = sql`(select ${parts.join(" & ")}::tsquery)`;
  const query = most
    ? sql`(select case when spelt then ${every} else ${parts.join(" | ")}::tsquery end from asked)`
    : every;
  const enough = most
    ? sql`and ((select spelt from asked) or ${matched(parts)} >= ${Math.ceil(parts.length / 2)}::int)`
    : sql``;
  // Ranked before they are sorted: no title is carried through the sort.
  const { rows } = await sql<Found>`
    with asked as materialized (
      select exists (select from product_search where words @@ ${every}) as spelt
    ), found as materialized (
      select s.product_id as id, ${rank(meanings, most)} as rank
      from product_search s where s.words @@ ${query} and s.is_active ${enough}
    )
    select (select spelt from asked) as spelt, coalesce((select json_agg(id order by rank desc, id desc) from found), '[]') as ids
  `.execute(ctx.db);
  return rows[0] ?? { ids: [], spelt: false };
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
