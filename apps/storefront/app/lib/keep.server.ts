import { RecentMap } from "@dewy/core";
import { renderToString } from "react-dom/server";
import type { Keep } from "../components/kept.tsx";

/** The cards of some thousand products, and whatever else is drawn alike on many pages. */
const kept = new RecentMap<string>({
  maxWeight: 16 * 1024 * 1024,
  // Thai and Khmer take two bytes a letter.
  weigh: (name, html) => 2 * (name.length + html.length) + 200,
});

export const keep: Keep = (name, content) => {
  const known = kept.get(name);
  if (known !== undefined) return known;
  // One text: what React answers is a tree of its pieces, which would be put together again for each page.
  const html = Buffer.from(renderToString(content)).toString();
  // While a shop is developed its components change.
  if (import.meta.env.PROD) kept.set(name, html);
  return html;
};
