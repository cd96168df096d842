import type { FieldError } from "@dewy/core";
import type { CreateProductInput } from "@dewy/core/schemas";
import { readNumber } from "../../lib/read-number.ts";

/** What stands in the form, as typed. */
export type NewProduct = Record<"name_en" | "brand" | "sku" | "price" | "stock" | "category", string>;

export const emptyNewProduct: NewProduct = { name_en: "", brand: "", sku: "", price: "", stock: "", category: "" };

/** The typed values as they are sent, and those that are missing or no number. An empty stock is none. */
export function readNewProduct(values: NewProduct) {
  const errors: FieldError[] = [];
  const number = (field: "price" | "stock", whenEmpty?: number) => {
    const text = values[field].trim();
    if (text === "" && whenEmpty !== undefined) return whenEmpty;
    const value = readNumber(text);
    if (value !== undefined) return value;
    errors.push(
      text === "" ? { field, code: "required" } : { field, code: "invalid_type", params: { expected: "number" } },
    );
    // Stands in for what could not be read, so that the other fields are checked too.
    return 0;
  };
  if (values.category === "") errors.push({ field: "category", code: "required" });
  const { name_en, brand, sku, category } = values;
  const input = { name_en, sku, category: category || "none", price: number("price"), stock: number("stock", 0) };
  return {
    input: { ...input, status: "draft", ...(brand.trim() && { brand }) } satisfies CreateProductInput,
    errors,
  };
}
