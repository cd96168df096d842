import type { Page } from "@dewy/core";
import type { ProductCard, ProductFacets } from "@dewy/core/schemas";
import { listed } from "./in-language.ts";
import { localeOf } from "./locale-path.ts";

/** What a list's page draws of what the shop answers, in the language that `url` is in. */
export const listPage = (products: Page<ProductCard>, facets: ProductFacets, url: URL) => ({
  products: { ...products, items: products.items.map((product) => listed(product, localeOf(url.pathname))) },
  facets: {
    /** With how many products each has. */
    brands: facets.brands.map(({ value, count }) => [value, count] as const),
    skin_types: facets.skin_types.map(({ value }) => value),
    skin_concerns: facets.skin_concerns.map(({ value }) => value),
    min_price: facets.min_price,
    max_price: facets.max_price,
  },
});

export type Facets = ReturnType<typeof listPage>["facets"];
