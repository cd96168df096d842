/** Where to go after signing in: only an address of this shop, so that a link cannot send a shopper elsewhere. */
export function nextPath(value: unknown, otherwise: string): string {
  if (typeof value !== "string" || !/^\/(?![/\\])[^\p{Cc}]*$/u.test(value)) return otherwise;
  const url = URL.parse(value, "http://shop.invalid");
  return url?.origin === "http://shop.invalid" ? url.pathname + url.search : otherwise;
}
