import { Json, type Page } from "@dewy/core";
import type { ListProductsInput, ProductCard } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { cardColumns } from "./card-columns.ts";
import { keptAnswer, listKey } from "./kept-answer.ts";
import { productFilter, withCtes } from "./product-filter.ts";
import { productOrder } from "./product-order.ts";

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
  const { ctes, matches, total } = productFilter(input);
  // The cards travel as one text, which is not read on the way, and the row is there when no card is.
  const { rows } = await sql<{ total: number; items: string }>`
    ${withCtes(ctes)}
    select ${total} as total, (
      select coalesce(json_agg(card), '[]') from (
        select ${cardColumns} from products p where ${matches}
        order by ${productOrder[input.sort]} limit ${page_size} offset ${(page - 1) * page_size}
      ) card
    )::text as items
  `.execute(ctx.db);
  const { total: found = 0, items = "[]" } = rows[0] ?? {};
  return Json.object<Page<ProductCard>>({ items: new Json(items), page, page_size, total: found });
}
