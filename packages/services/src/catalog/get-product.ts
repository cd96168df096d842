import { Json, ShopError } from "@dewy/core";
import type { ProductDetail } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { detailColumns } from "./product-columns.ts";

/** JSON needs no cast of `skin_types`. */
const columns = sql.raw(
  detailColumns.map((column) => (typeof column === "string" ? `p.${column}` : "p.skin_types")).join(", "),
);

/** A product `p` as the fields of `productDetail`. */
const detail = sql`${columns}, p.in_stock, (
  select coalesce(json_agg(image), '[]') from (
    select i.image_url, i.alt_text from product_images i
    where i.product_id = p.id order by i.is_primary desc, i.sort_order, i.id
  ) image
) as images`;

/** One product on sale, whole, with its images; `not_found` for a draft, an archived or an unknown one. */
export async function getProduct(
  ctx: Pick<ServiceContext, "db">,
  input: { id: number } | { slug: string },
): Promise<Json<ProductDetail>> {
  const asked = "slug" in input ? sql`p.slug = ${input.slug}` : sql`p.id = ${input.id}`;
  const { rows } = await sql<{ json: string }>`
    select row_to_json(product)::text as json
    from (select ${detail} from products p where ${asked} and p.status = 'active') product
  `.execute(ctx.db);
  const [row] = rows;
  if (!row) throw new ShopError("not_found");
  return new Json(row.json);
}
