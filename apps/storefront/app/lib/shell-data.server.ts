import type { LoaderFunctionArgs } from "react-router";
import { apiContext } from "./api-context.ts";
import { ask } from "./ask.server.ts";

/** What the frame of every page shows. */
export async function loadShell({ context }: LoaderFunctionArgs) {
  const api = context.get(apiContext);
  const [shop, categories] = await Promise.all([ask(api.shop.info.query()), ask(api.products.categories.query())]);
  return { shop, categories: categories.filter((category) => category.product_count > 0) };
}
