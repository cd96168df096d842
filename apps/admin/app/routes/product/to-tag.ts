import { slugify } from "@dewy/core";

/** What someone typed as a concern's tag: `Winter skin` is `winter_skin`. Empty when nothing of it can be one. */
export const toTag = (text: string): string =>
  slugify(text)
    .replaceAll("-", "_")
    .replace(/^[^a-z]+/, "")
    .slice(0, 50);
