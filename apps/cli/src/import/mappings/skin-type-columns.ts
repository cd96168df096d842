import { createHash } from "node:crypto";
import type { SkinType } from "@dewy/core";
import type { ImportCategory } from "@dewy/core/schemas";
import * as cell from "../cells.ts";
import type { Mapping } from "./mapping.ts";
import { readDefaults } from "./own-headings.ts";

/** The headings of the public skincare data set with one column per skin type; a file is known by them alone. */
const headings = [
  "Category",
  "Brand",
  "Product",
  "Price",
  "Rating",
  "Ingredients",
  "Combination",
  "Dry",
  "Normal",
  "Oily",
  "Sensitive",
];

const skinColumns = ["Combination", "Dry", "Normal", "Oily", "Sensitive"] as const;

const categories: Record<string, ImportCategory> = {
  Moisturizer: { slug: "moisturizer", name: "Moisturizers", name_th: "มอยส์เจอไรเซอร์", name_km: "ក្រែមផ្តល់សំណើម" },
  Cleanser: { slug: "cleanser", name: "Cleansers", name_th: "ทำความสะอาดผิวหน้า", name_km: "ផលិតផលលាងមុខ" },
  Treatment: { slug: "treatment", name: "Treatments", name_th: "ทรีตเมนต์และเซรั่ม", name_km: "សេរ៉ូម និងការថែទាំពិសេស" },
  "Face Mask": { slug: "mask", name: "Masks", name_th: "มาส์กหน้า", name_km: "ម៉ាស់ថែស្បែកមុខ" },
  "Eye cream": { slug: "eye-care", name: "Eye Care", name_th: "บำรุงรอบดวงตา", name_km: "ថែទាំជុំវិញភ្នែក" },
  "Sun protect": { slug: "sunscreen", name: "Sunscreens", name_th: "กันแดด", name_km: "ឡេការពារកម្តៅថ្ងៃ" },
};

export const hasSkinTypeColumns = (found: readonly string[]): boolean =>
  found.length === headings.length && headings.every((heading) => found.includes(heading));

/** A file without SKUs whose skin types are 0/1 columns and whose prices are US dollars. */
export const skinTypeColumns = (defaults: Record<string, string> = {}): Mapping => ({
  name: "one column per skin type",
  read(cells) {
    const at = (heading: string) => cells.get(heading) ?? "";
    const brand = cell.line(at("Brand"));
    const name_en = cell.line(at("Product"));
    const row = {
      sku: skuOf(String(brand ?? ""), String(name_en ?? "")),
      name_en,
      brand,
      category: categories[at("Category")]?.slug ?? cell.slug(at("Category")),
      price: cell.number(at("Price")),
      skin_types: skinTypesOf(cells),
      ingredients_text: cell.text(at("Ingredients")),
    };
    return {
      ...readDefaults(defaults),
      ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)),
    };
  },
  categories: Object.values(categories),
  sets_stock: false,
  currency: "USD",
  notes: ["Rating is left out: a product's rating is what the shop's own customers give it."],
});

/** Stable as long as brand and name are: letters of the brand for people, a hash for uniqueness. */
function skuOf(brand: string, name: string): string | undefined {
  if (name === "") return undefined;
  const letters = brand
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 6)
    .toUpperCase();
  const key = `${brand}\n${name}`.normalize("NFKC").toLowerCase();
  return `${letters || "X"}-${createHash("sha256").update(key).digest("hex").slice(0, 10).toUpperCase()}`;
}

/** All five are all skin; none of the five says nothing. A cell that is neither 0 nor 1 is left for the schema to refuse. */
function skinTypesOf(cells: ReadonlyMap<string, string>): unknown {
  const values = skinColumns.map((column) => cells.get(column) ?? "");
  const strange = values.find((value) => !["0", "1", ""].includes(value));
  if (strange !== undefined) return [strange];
  const types = skinColumns.filter((_, at) => values[at] === "1").map((column) => column.toLowerCase() as SkinType);
  if (types.length === skinColumns.length) return ["all"];
  return types.length === 0 ? undefined : types;
}
