import { privateHeaders } from "./private-headers.ts";

/**
 * Pages whose address holds a mailed link's token are kept nowhere and name themselves to no other site. `no-referrer` would have browsers
 * send forms with `Origin: null`, which the server refuses where `Sec-Fetch-Site` is missing too (older ones, and plain http).
 */
export const linkPageHeaders = () => ({ ...privateHeaders(), "referrer-policy": "same-origin" });
