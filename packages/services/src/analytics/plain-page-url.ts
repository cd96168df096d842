/** What of an address's query says which page it is, or which campaign led there. */
const TELLING = new Set(["q", "category", "sort", "page", "utm_source", "utm_medium", "utm_campaign"]);
/** Opens an order to whoever knows it. */
const ORDER_NUMBER = /DW-[0-9A-Z-]{14}/gi;
const EMAIL = /[^/?&=+]+(?:@|%40)[^/?&=+]+/g;

/** The page without its host and without what may be secret: tokens in the query, fragments, order numbers, emails. Null for no address. */
export function plainPageUrl(address: string): string | null {
  const url = URL.parse(address, "http://shop");
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => TELLING.has(name)));
  const page = `${url.pathname}${query.size > 0 ? `?${query}` : ""}`;
  return page.replaceAll(ORDER_NUMBER, "DW-…").replaceAll(EMAIL, "…").slice(0, 2_000);
}
