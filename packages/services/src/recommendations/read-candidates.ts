import type { ProductCard } from "@dewy/core/schemas";
import { sql } from "kysely";
import { cardColumns } from "../catalog/card-columns.ts";

/** A product on sale with what it is compared by. */
export interface Candidate {
  card: ProductCard;
  category: string;
  price: number;
  skin_types: string[];
  skin_concerns: string[];
  ingredients: string[];
}

/** A `Candidate` of product `p`, as JSON. */
export const candidateJson = sql<Candidate>`json_build_object(
  'card', (select row_to_json(c) from (select ${cardColumns}) c), 'category', p.category, 'price', p.price,
  'skin_types', p.skin_types, 'skin_concerns', p.skin_concerns, 'ingredients', p.ingredients
)`;

/** How many of `concerns` (a text[]) product `p` is for. */
export const sharedConcerns = (concerns: unknown) =>
  sql<number>`cardinality(array(select unnest(p.skin_concerns) intersect select unnest(${concerns}::text[])))`;
