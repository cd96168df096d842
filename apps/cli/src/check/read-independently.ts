import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

export interface FileRow {
  brand: string;
  name: string;
  price: number;
  ingredients: string;
}

/** The file read by another way than the import's: whole, and by the headings that both kinds of file have in some form. */
export function readIndependently(path: string): FileRow[] {
  const records: Record<string, string>[] = parse(readFileSync(path), {
    bom: true,
    columns: true,
    skip_empty_lines: true,
  });
  const cell = (record: Record<string, string>, ...headings: string[]) =>
    headings
      .flatMap((heading) => record[heading] ?? [])[0]
      ?.replace(/\s+/g, " ")
      .trim() ?? "";
  return records.map((record) => ({
    brand: cell(record, "Brand", "brand"),
    name: cell(record, "Product", "name_en"),
    price: Number(cell(record, "Price", "price").replace(/[$,]/g, "")),
    ingredients: cell(record, "Ingredients", "ingredients"),
  }));
}
