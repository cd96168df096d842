import { productSorts, searchProductsInput } from "@dewy/core/schemas";
import type { Schema } from "./read-form.server.ts";

const fields = searchProductsInput.shape;

/** What an address asks of a list. What it says wrongly is ignored, as old links and typing hands produce it. */
export function readListQuery(params: URLSearchParams) {
  const get = <Value>(schema: Schema<Value>, value: unknown): Value | undefined => {
    const result = schema.safeParse(value);
    return value !== undefined && result.success ? result.data : undefined;
  };
  const text = (name: string) => params.get(name)?.trim() || undefined;
  const number = (name: string) => {
    const value = text(name);
    return value === undefined ? undefined : Number(value);
  };
  return {
    page: get(fields.page, number("page")) ?? 1,
    sort: get(fields.sort, text("sort")),
    skin_type: get(fields.skin_type, text("skin_type")),
    concern: get(fields.concern, text("concern")),
    brand: get(fields.brand, text("brand")),
    min_price: get(fields.min_price, number("min_price")),
    max_price: get(fields.max_price, number("max_price")),
    in_stock: text("in_stock") === "1" ? true : undefined,
  };
}

export type ListQuery = ReturnType<typeof readListQuery>;

/** The order of a plain list: there is no best match where nothing is searched. */
export const listSort = (query: ListQuery) => productSorts.find((sort) => sort === query.sort);
