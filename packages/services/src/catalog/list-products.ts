import { Json, type Page } from "@dewy/core";
import type { ListProductsInput, ProductCard } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";
import { cardsOf } from "./card-columns.ts";
import { askCatalog } from "./catalog-index.ts";
import { keptAnswer, listKey } from "./kept-answer.ts";
import type { Picked } from "./product-index.ts";

/** One page of the products on sale, as cards; a page past the end is empty and still tells the total. */
export function listProducts(ctx: ServiceContext, input: ListProductsInput): Promise<Json<Page<ProductCard>>> {
  const load = () => readPage(ctx, input);
  // As many prices and sizes can be asked for as there are numbers: such answers would only push out those that are asked for again.
  const isOften =
    input.min_price === undefined && input.max_price === undefined && input.page_size <= 24 && input.page <= 100;
  return isOften ? keptAnswer(ctx, { key: listKey(input), load, keep: ({ value }) => value.items.length > 0 }) : load();
}

async function readPage(ctx: ServiceContext, input: ListProductsInput): Promise<Json<Page<ProductCard>>> {
  const { page, page_size } = input;
  const { found, value } = await askCatalog<Picked, string>(ctx, {
    find: ({ index }) => index.page(input),
    select: ({ ids }) => cardsOf(ids),
  });
  return Json.object<Page<ProductCard>>({ items: new Json(value), page, page_size, total: found.total });
}
