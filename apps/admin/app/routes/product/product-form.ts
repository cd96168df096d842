import type { FieldError } from "@dewy/core";
import type { AdminProduct, UpdateProductInput } from "@dewy/core/schemas";
import { readNumber } from "../../lib/read-number.ts";
import { splitIngredients } from "./split-ingredients.ts";

type Change = Omit<UpdateProductInput, "id" | "version" | "categories">;
export type ProductField = keyof Change;

/** How each field is typed in: a `?` may be left empty and is then stored as nothing. */
const kinds = {
  name_en: "text",
  name_th: "text?",
  name_km: "text?",
  slug: "text",
  sku: "text",
  barcode: "text?",
  brand: "text",
  description_en: "text?",
  description_th: "text?",
  description_km: "text?",
  short_description: "text?",
  price: "money",
  compare_at_price: "money?",
  cost_price: "money?",
  stock: "number",
  track_inventory: "as is",
  allow_backorders: "as is",
  weight: "number?",
  skin_type: "as is",
  skin_types: "as is",
  category: "as is",
  skin_concerns: "as is",
  ingredients: "ingredients",
  usage_instructions: "text?",
  image_url: "text?",
  meta_title: "text?",
  meta_description: "text?",
  status: "as is",
  is_featured: "as is",
} as const satisfies Record<ProductField, string>;

type Kinds = typeof kinds;

/** The fields that are typed as text. */
export type TypedField = { [Field in ProductField]: Kinds[Field] extends "as is" ? never : Field }[ProductField];

/** What stands in the form: text and numbers as typed, choices as they are. */
export type ProductForm = {
  [Field in ProductField]: Kinds[Field] extends "as is" ? AdminProduct[Field] : string;
};

/** Whether the field may be left empty. */
export const isOptional = (field: ProductField): boolean => kinds[field].endsWith("?");

export const productFieldNames = Object.keys(kinds) as ProductField[];

function typed(field: ProductField, value: unknown): unknown {
  if (kinds[field] === "as is") return value;
  if (Array.isArray(value)) return value.join(", ");
  if (kinds[field].startsWith("money") && typeof value === "number" && !Number.isInteger(value))
    return value.toFixed(2);
  return value === null || value === undefined ? "" : String(value);
}

export const toProductForm = (product: AdminProduct): ProductForm =>
  Object.fromEntries(productFieldNames.map((field) => [field, typed(field, product[field])])) as ProductForm;

export const sameValue = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((item) => other.includes(item))
    : one === other;

/** The fields in which two states of the form differ. */
export const changedFields = (base: ProductForm, form: ProductForm): ProductField[] =>
  productFieldNames.filter((field) => !sameValue(base[field], form[field]));

type Reading = { value: unknown } | { fault: Omit<FieldError, "field"> };

function read(field: ProductField, typedValue: unknown): Reading {
  const kind = kinds[field];
  if (kind === "as is") return { value: typedValue };
  const text = String(typedValue).trim();
  if (kind === "ingredients") return { value: splitIngredients(text) };
  if (text === "" && kind.endsWith("?")) return { value: null };
  if (kind.startsWith("text")) return { value: text };
  if (text === "") return { fault: { code: "required" } };
  const value = readNumber(text);
  return value === undefined ? { fault: { code: "invalid_type", params: { expected: "number" } } } : { value };
}

/** The given fields as they are sent, and those that cannot be read as what they should be. */
export function readProductForm(form: ProductForm, fields: readonly ProductField[]) {
  const change: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const field of fields) {
    const reading = read(field, form[field]);
    if ("fault" in reading) errors.push({ field, ...reading.fault });
    else change[field] = reading.value;
  }
  return { change: change as Change, errors };
}
