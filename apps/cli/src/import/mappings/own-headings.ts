import * as cell from "../cells.ts";
import type { Mapping } from "./mapping.ts";

/** Our own headings: the names of a product's fields, and how each cell is read. */
const fields: Record<string, cell.ReadCell> = {
  sku: cell.line,
  name_en: cell.line,
  name_th: cell.optionalLine,
  name_km: cell.optionalLine,
  slug: cell.slug,
  brand: cell.line,
  category: cell.slug,
  barcode: cell.optionalLine,
  description_en: cell.optionalText,
  description_th: cell.optionalText,
  description_km: cell.optionalText,
  short_description: cell.optionalText,
  price: cell.number,
  compare_at_price: cell.optionalNumber,
  cost_price: cell.optionalNumber,
  stock: cell.number,
  track_inventory: cell.yesOrNo,
  allow_backorders: cell.yesOrNo,
  weight: cell.optionalNumber,
  skin_type: cell.word,
  skin_types: cell.tags,
  skin_concerns: cell.tags,
  ingredients: cell.text,
  usage_instructions: cell.optionalText,
  image_url: cell.optionalLine,
  meta_title: cell.optionalLine,
  meta_description: cell.optionalText,
  status: cell.word,
  is_featured: cell.yesOrNo,
};

export const fieldNames: readonly string[] = Object.keys(fields);
export const requiredFields = ["sku", "name_en", "price", "category"] as const;

/** Values given on the command line, read as a cell of their field is. */
export const readDefaults = (defaults: Record<string, string>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(defaults).map(([field, text]) => [field, fields[field]?.(text)]));

/** Columns that are named after fields, or mapped to one; `defaults` stand where a row says nothing. */
export function ownHeadings(columns: ReadonlyMap<string, string>, defaults: Record<string, string>): Mapping {
  return {
    name: "product fields",
    read(cells) {
      const row: Record<string, unknown> = {};
      Object.assign(row, readDefaults(defaults));
      for (const [heading, field] of columns) {
        const value = fields[field]?.(cells.get(heading) ?? "");
        if (value !== undefined && !(value === null && field in defaults)) row[field] = value;
      }
      const { ingredients, ...rest } = row;
      return ingredients === undefined ? rest : { ...rest, ingredients_text: ingredients };
    },
    categories: [],
    sets_stock: [...columns.values()].includes("stock"),
    notes: [],
  };
}
