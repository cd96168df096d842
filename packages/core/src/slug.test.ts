import { expect, test } from "vitest";
import { slugify } from "./slug.ts";

test.each([
  ["Crème de la Mer™", "creme-de-la-mer"],
  ["  L'Été — 50 ml ", "lete-50-ml"],
  ["1,2-Hexanediol", "1-2-hexanediol"],
  ["เซรั่ม", ""],
])("%s becomes %s", (text, slug) => expect(slugify(text)).toBe(slug));
