import { readListQuery } from "./list-query.server.ts";
import { plainPath } from "./locale-path.ts";

const ALONE = /^\/(p\/[a-z0-9-]+)?$/;
const LIST = /^\/(products|c\/[a-z0-9-]+)$/;
const LAST_PAGE = 100;

/**
 * The address whose page everyone gets who asks for `url`: its path, with what the page reads of the query in one order. What a campaign
 * hangs on (`utm_source`, `fbclid`) makes no other page. Undefined for pages of one visitor, for searches, and for lists by price or deep
 * down: there are as many of those as there are numbers.
 */
export function sharedAddress({ pathname, searchParams }: URL): string | undefined {
  const path = plainPath(pathname);
  if (ALONE.test(path)) return pathname;
  if (!LIST.test(path)) return undefined;
  if (searchParams.size === 0) return pathname;
  const { page, min_price, max_price, in_stock, ...rest } = readListQuery(searchParams);
  if (min_price !== undefined || max_price !== undefined || page > LAST_PAGE) return undefined;
  const query = new URLSearchParams();
  if (page > 1) query.set("page", String(page));
  if (in_stock) query.set("in_stock", "1");
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, value);
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}
