import type { StockReason } from "@dewy/core";
import { type RawBuilder, sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { primaryImages } from "./primary-images.ts";
import { type ProductRow, productFieldNames } from "./product-row.ts";
import { stockMovements } from "./stock-movements.ts";

/** Column types where they are not text. */
const types: Partial<Record<keyof ProductRow, string>> = {
  price: "numeric",
  compare_at_price: "numeric",
  cost_price: "numeric",
  track_inventory: "boolean",
  allow_backorders: "boolean",
  weight: "numeric",
  skin_type: "skin_type",
  skin_types: "skin_type[]",
  skin_concerns: "text[]",
  ingredients: "jsonb",
  status: "product_status",
  is_featured: "boolean",
};

/** Columns written as they are given; the image is a row of product_images, which the column mirrors. */
const columns = productFieldNames.filter((name) => name !== "image_url");

const list = (text: (column: keyof ProductRow) => string) => sql.raw(columns.map(text).join(", "));

const rowsOf = (rows: object[], more: string): RawBuilder<unknown> => sql`
  given as (
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(
      ${list((column) => `${column} ${types[column] ?? "text"}`)}, image_url text, ${sql.raw(more)}
    )
  )`;

export type NewProduct = ProductRow & { stock: number };

/** Creates products with their stock, its movements and their image in one statement; answers their ids by SKU. */
export async function insertProducts(
  ctx: ServiceContext,
  products: NewProduct[],
  reason: StockReason,
): Promise<Map<string, number>> {
  const now = ctx.now();
  const rows = products.map((product, place) => ({ ...product, place }));
  const result = await sql<{ id: number; sku: string }>`
    with ${rowsOf(rows, "stock integer, place integer")},
    changed as (
      insert into products (${list((column) => column)}, image_url, stock, created_at, updated_at, published_at)
      select ${list((column) => column)}, image_url, stock, ${now}::timestamptz, ${now}::timestamptz,
        case when status = 'active' then ${now}::timestamptz end
      from given order by place
      returning id, sku, image_url, image_url is not null as image_changes, 0 as stock_before, stock as stock_after
    ),
    moved as (${stockMovements(ctx, reason)}),
    ${sql.join(primaryImages())}
    select id, sku from changed
  `.execute(ctx.db);
  return new Map(result.rows.map(({ id, sku }) => [sku, id]));
}

export type ChangedProduct = ProductRow & {
  id: number;
  /** The version that was read: another one and the product is left alone. */
  version: number;
  image_changes: boolean;
  /** Null leaves the stock as it is. */
  stock: number | null;
};

/** Changes products, their stock with its movements and their image in one statement; answers the ids of those it found unmoved. */
export async function updateProducts(
  ctx: ServiceContext,
  products: ChangedProduct[],
  reason: StockReason,
): Promise<number[]> {
  const now = ctx.now();
  const result = await sql<{ id: number }>`
    with ${rowsOf(products, "id integer, version integer, image_changes boolean, stock integer")},
    changed as (
      update products p set ${list((column) => `${column} = g.${column}`)}, stock = coalesce(g.stock, p.stock),
        version = p.version + 1, updated_at = ${now}::timestamptz,
        published_at = coalesce(p.published_at, case when g.status = 'active' then ${now}::timestamptz end)
      from given g where p.id = g.id and p.version = g.version
      returning p.id, g.image_url, g.image_changes, old.stock as stock_before, new.stock as stock_after
    ),
    moved as (${stockMovements(ctx, reason)}),
    ${sql.join(primaryImages())}
    select id from changed
  `.execute(ctx.db);
  return result.rows.map(({ id }) => id);
}
