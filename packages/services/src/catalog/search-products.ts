import { Json, type Page } from "@dewy/core";
import type { ProductCard, SearchProductsInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { cardsOf } from "./card-columns.ts";
import { askCatalog } from "./catalog-index.ts";
import { findProducts } from "./find-products.ts";
import type { Picked } from "./product-index.ts";
import { queryWords } from "./query-words.ts";
import { type Known, readQuery, type Unit, unitsOf } from "./read-query.ts";
import type { SearchWord } from "./search-words.ts";

/**
 * One page of the products on sale that a query finds, in English, Thai, Khmer or INCI names. Two statements when the query
 * is spelt as the shop spells it; otherwise it is read anew: words being typed, misspelt, joined or written apart, and if
 * no product has them all, those that have most. Finding nothing is an empty page. What a query finds is kept until products are
 * found otherwise, so that its next page, with any filter and in any order, is one statement.
 */
export async function searchProducts(
  ctx: ServiceContext,
  input: SearchProductsInput,
): Promise<Json<Page<ProductCard>>> {
  const { page, page_size } = input;
  const words = queryWords(input.q);
  const { found, value } = await askCatalog<Picked, string>(ctx, {
    async find({ index, searches }) {
      const key = words.map(({ word, starts }) => (starts ? ` ${word}` : word)).join("\0");
      let slots = searches.get(key);
      if (!slots) {
        slots = index.slotsOf(await findWords(ctx, words));
        searches.set(key, slots);
      }
      return index.pageOf(slots, input);
    },
    select: ({ ids }) => cardsOf(ids),
  });
  return Json.object<Page<ProductCard>>({ items: new Json(value), page, page_size, total: found.total });
}

/** The ids of all products that are found by these words, the best first. */
async function findWords(ctx: ServiceContext, words: readonly SearchWord[]): Promise<number[]> {
  if (words.length === 0) return [];
  const literal = await findProducts(ctx, { meanings: words.map(({ word }) => ({ words: [word] })) });
  if (literal.spelt) return literal.ids;
  const units = unitsOf(words);
  const meanings = readQuery(words, units, await knownUnits(ctx, units));
  return meanings.length === 0 ? [] : (await findProducts(ctx, { meanings, most: true })).ids;
}

async function knownUnits(ctx: ServiceContext, units: readonly Unit[]): Promise<Map<string, Known>> {
  const { rows } = await sql<Known & { unit: string }>`
    select unit, exact, prefix,
      case when exact or prefix then '{}' else nearest_words(unit) end as near,
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
