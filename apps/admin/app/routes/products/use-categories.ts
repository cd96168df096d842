import type { Category } from "@dewy/core/schemas";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { useI18n } from "../../i18n/i18n.ts";

export interface CategoryOption {
  value: string;
  label: string;
}

/** The categories as options, each below its parent; empty until they are there. */
export function useCategories(): CategoryOption[] {
  const { locale } = useI18n();
  const { data = [] } = useQuery(trpc.products.categories.queryOptions(undefined, { staleTime: 5 * 60_000 }));
  const name = (category: Category) => (locale !== "en" && category[`name_${locale}`]) || category.name;
  const slugs = new Set(data.map(({ slug }) => slug));
  const below = (parent: string | null, path: string): CategoryOption[] =>
    data
      .filter(({ parent_slug }) => (parent_slug && slugs.has(parent_slug) ? parent_slug : null) === parent)
      .flatMap((category) => {
        const label = path === "" ? name(category) : `${path} › ${name(category)}`;
        return [{ value: category.slug, label }, ...below(category.slug, label)];
      });
  return below(null, "");
}
