import type { Asked } from "../load/job.ts";

export type Wire = "trpc" | "rest";

type Input = Record<string, string | number | boolean>;

const REST = { "products.list": "/api/products", "products.search": "/api/products/search" } as const;

/** A query as the storefront's tRPC link or a client of the REST API sends it. */
export function pathOf(wire: Wire, procedure: keyof typeof REST, input: Input): string {
  if (wire === "trpc") return `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  return `${REST[procedure]}?${queryOf(input)}`;
}

export const queryOf = (input: Input): string =>
  new URLSearchParams(Object.entries(input).map(([name, value]): [string, string] => [name, String(value)])).toString();

/** `ask` for each lane so many times. */
export const lanesOf = (lanes: number, each: number, ask: () => Asked): Asked[][] =>
  Array.from({ length: lanes }, () => Array.from({ length: each }, ask));
