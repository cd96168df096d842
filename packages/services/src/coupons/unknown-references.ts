import type { FieldError } from "@dewy/core";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";

interface References {
  applicable_products?: readonly number[] | null | undefined;
  applicable_categories?: readonly string[] | null | undefined;
}

/** Which products and categories a coupon names that there are not, by their place: `applicable_products.2`. */
export async function unknownReferences(
  ctx: ServiceContext,
  { applicable_products, applicable_categories }: References,
): Promise<FieldError[]> {
  const [products, categories] = [applicable_products ?? [], applicable_categories ?? []];
  if (products.length === 0 && categories.length === 0) return [];
  const { rows } = await sql<{ field: string; place: number; code: string }>`
    select 'applicable_products' as field, n - 1 as place, 'unknown_product' as code
    from unnest(${products}::integer[]) with ordinality as given(id, n)
    where not exists (select from products p where p.id = given.id)
    union all
    select 'applicable_categories', n - 1, 'unknown_category'
    from unnest(${categories}::text[]) with ordinality as given(slug, n)
    where not exists (select from categories k where k.slug = given.slug)
    order by field, place
  `.execute(ctx.db);
  return rows.map(({ field, place, code }) => ({ field: `${field}.${place}`, code }));
}
