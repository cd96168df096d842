/** The orders of a list as they are offered; the first is what one gets. */
export const listSorts = ["newest", "featured", "rating", "price_asc", "price_desc", "name"] as const;
export const searchSorts = ["relevance", ...listSorts] as const;
