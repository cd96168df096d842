import { Json, type Page } from "@dewy/core";
import type { ProductCard, SearchProductsInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";
import { cardsOf } from "./card-columns.ts";
import { askCatalog } from "./catalog-index.ts";
import { findProducts, type Searched } from "./find-products.ts";
import type { Picked } from "./product-index.ts";
import { queryWords } from "./query-words.ts";
import { readQuery, unitsOf } from "./read-query.ts";
import type { SearchWord } from "./search-words.ts";

/**
 * One page of the products on sale that a query finds, in English, Thai, Khmer or INCI names. A query that finds nothing as it stands is
 * read anew: words being typed, misspelt, joined or written apart, and if no product has them all, those that have most. Finding
 * nothing is an empty page. One statement where its words were asked for before; which products have a word, and what a word may be
 * meant for, is asked for once and then kept true.
 */
export async function searchProducts(
  ctx: ServiceContext,
  input: SearchProductsInput,
): Promise<Json<Page<ProductCard>>> {
  const { page, page_size } = input;
  const words = queryWords(input.q);
  const { found, value } = await askCatalog<Picked, string>(ctx, {
    find: async (catalog) => catalog.index.pageOf(await findWords({ db: ctx.db, ...catalog }, words), input),
    select: ({ ids }) => cardsOf(ids),
  });
  return Json.object<Page<ProductCard>>({ items: new Json(value), page, page_size, total: found.total });
}

/** The slots of all products that are found by these words, the best first. */
async function findWords(searched: Searched, words: readonly SearchWord[]): Promise<Int32Array> {
  if (words.length === 0) return new Int32Array();
  const literal = await findProducts(searched, { meanings: words.map(({ word }) => ({ words: [word] })) });
  if (literal.length > 0) return literal;
  const units = unitsOf(words);
  const { db, search } = searched;
  const known = await search.known(
    db,
    units.map(({ word }) => word),
  );
  const meanings = readQuery(words, units, known);
  return meanings.length === 0 ? literal : findProducts(searched, { meanings, most: true });
}
