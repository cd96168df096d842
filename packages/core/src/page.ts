import { z } from "zod";

/** One page of a list. `total` counts every row the filters match. */
export interface Page<Item> {
  items: Item[];
  page: number;
  page_size: number;
  total: number;
}

/** `{ page, page_size, sort }` of every list: pages start at 1, at most 100 rows a page. */
export const pageInput = <const Sort extends readonly [string, ...string[]]>(sorts: Sort, pageSize = 24) =>
  z.object({
    page: z.int().min(1).max(100_000).default(1),
    page_size: z.int().min(1).max(100).default(pageSize),
    sort: z.enum(sorts).default(sorts[0]),
  });

/** The schema of a page of `item`, for the API reference. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), page: z.int(), page_size: z.int(), total: z.int() });
