import type { LoaderFunctionArgs } from "react-router";
import { apiContext } from "./api-context.ts";
import { ask } from "./ask.server.ts";
import { categoryName } from "./in-language.ts";
import { localeOf } from "./locale-path.ts";
import { pack } from "./packed.ts";

/** What the frame of every page shows. */
export async function loadShell({ context, url }: LoaderFunctionArgs) {
  const locale = localeOf(url.pathname);
  const api = context.get(apiContext);
  const [shop, categories] = await Promise.all([ask(api.shop.info.query()), ask(api.products.categories.query())]);
  return pack({
    shop,
    categories: categories
      .filter(({ product_count }) => product_count > 0)
      .map(({ slug, image_url, parent_slug, product_count, ...names }) => ({
        slug,
        name: categoryName(names, locale),
        /** Chooses the drawing of one without a picture, alike in all languages. */
        name_en: names.name,
        image_url,
        parent_slug,
        product_count,
      })),
  });
}
