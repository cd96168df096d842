import { Json, type Page } from "@dewy/core";
import type { ProductCard, SearchProductsInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { type Found, findProducts } from "./find-products.ts";
import { queryWords } from "./query-words.ts";
import { type Known, readQuery, type Unit, unitsOf } from "./read-query.ts";

/**
 * One page of the products on sale that a query finds, in English, Thai, Khmer or INCI names. One statement when the query
 * is spelt as the shop spells it; otherwise it is read anew: words being typed, misspelt, joined or written apart, and if
 * no product has them all, those that have most. Finding nothing is an empty page.
 */
export async function searchProducts(
  ctx: ServiceContext,
  input: SearchProductsInput,
): Promise<Json<Page<ProductCard>>> {
  const { page, page_size } = input;
  const words = queryWords(input.q);
  const answer = ({ items, total }: Pick<Found, "items" | "total">) =>
    Json.object<Page<ProductCard>>({ items, page, page_size, total });
  const nothing = { items: Json.of<ProductCard[]>([]), total: 0 };
  if (words.length === 0) return answer(nothing);
  const literal = words.map(({ word }) => ({ words: [word] }));
  const found = await findProducts(ctx, input, { meanings: literal });
  // Words that some product has, but none within the filters: the answer is none.
  if (found.spelt) return answer(found);
  const units = unitsOf(words);
  const meanings = readQuery(words, units, await knownUnits(ctx, units));
  if (meanings.length === 0) return answer(nothing);
  return answer(await findProducts(ctx, input, { meanings, most: true }));
}

async function knownUnits(ctx: ServiceContext, units: readonly Unit[]): Promise<Map<string, Known>> {
  const { rows } = await sql<Known & { unit: string }>`
    select unit, exact, prefix,
      case when exact or prefix then '{}' else array(
        select word from search_words order by word <-> unit limit 12
      ) end as near,
      case when not exact and not prefix and unit ~ '^[a-z]+$' then (
        select array[left(unit, n), substr(unit, n + 1)] from generate_series(3, length(unit) - 3) n
        where exists (select from search_words where word = left(unit, n))
          and exists (select from search_words where word = substr(unit, n + 1))
        order by abs(2 * n - length(unit)) limit 1
      ) end as halves
    from (
      select unit,
        exists (select from product_search where words @@ ('''' || unit || '''')::tsquery) as exact,
        exists (select from product_search where words @@ ('''' || unit || ''':*')::tsquery) as prefix
      from unnest(${[...new Set(units.map(({ word }) => word))]}::text[]) unit
    ) looked_up
  `.execute(ctx.db);
  return new Map(rows.map(({ unit, ...known }) => [unit, known]));
}
