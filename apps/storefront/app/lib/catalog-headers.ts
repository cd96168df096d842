import { data, type HeadersArgs } from "react-router";

/**
 * Pages of the catalogue are the same for everyone. The server keeps them until what they show changes, and a cache in front of the shop
 * may for a moment.
 */
const KEPT = "public, max-age=0, s-maxage=30, stale-while-revalidate=120";

/** A page's data that is asked again each time: it shows what changes unannounced, or is asked for in ways that nobody repeats. */
export const unkept = <Value>(value: Value) => data(value, { headers: { "cache-control": "no-cache" } });

export const catalogHeaders = ({ loaderHeaders }: HeadersArgs) => ({
  "cache-control": loaderHeaders.get("cache-control") ?? KEPT,
});
