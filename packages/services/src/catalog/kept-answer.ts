import type { Json } from "@dewy/core";
import { listProductsInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

const SECONDS = 15 * 60;

const defaults: Record<string, unknown> = listProductsInput.parse({});

interface KeptAnswer<Answer extends Json<unknown>> {
  key: string;
  load: () => Promise<Answer>;
  /** Whether the answer is worth keeping. */
  keep?: (answer: NonNullable<Answer>) => boolean;
}

/** What the shop answered to the same question within 15 minutes, unless a product, category or setting changed since. */
export const keptAnswer = <Answer extends Json<unknown>>(
  { db, stores }: ServiceContext,
  answer: KeptAnswer<Answer>,
): Promise<Answer> =>
  // A transaction may see what nobody else does yet.
  db.isTransaction ? answer.load() : stores.cache.through({ family: "products", seconds: SECONDS, ...answer });

/**
 * The key of a list's page: `api:products:page:{page}`, with what differs from the defaults after it, in the order of the alphabet.
 *
 *     listKey({ page: 2, page_size: 24, sort: "rating", category: "serum" }) // api:products:page:2?category=serum&sort=rating
 */
export function listKey({ page, ...rest }: { page: number } & Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined && value !== defaults[name]) query.set(name, String(value));
  }
  query.sort();
  return `api:products:page:${page}${query.size > 0 ? `?${query}` : ""}`;
}
