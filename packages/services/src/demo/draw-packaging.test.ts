import { expect, test } from "vitest";
import { demoBrand } from "./brands.ts";
import { demoCategories } from "./categories.ts";
import { demoProducts } from "./demo-products.ts";
import { drawCategory } from "./draw-category.ts";
import { drawHero } from "./draw-hero.ts";
import { drawPackaging } from "./draw-packaging.ts";

/** Reads tags with a stack: an unclosed, crossed or doubly attributed one is named. */
function xmlError(text: string): string | undefined {
  const open: string[] = [];
  const rest = text.replace(
    /<(\/?)([A-Za-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g,
    (tag, close, name, attributes, empty) => {
      const names = [...attributes.matchAll(/ ([\w:-]+)=/g)].map((match) => match[1]);
      if (new Set(names).size < names.length) open.push(`twice the same attribute: ${tag}`);
      else if (close && open.at(-1) === name) open.pop();
      else if (close) open.push(`closes what is not open: ${tag}`);
      else if (!empty) open.push(name);
      return "";
    },
  );
  if (open.length > 0) return open.at(-1);
  return /[<>]|&(?!(?:amp|lt|gt|quot|#39);)/.exec(rest)?.[0];
}

const pictures = [
  ...demoProducts(new Date("2026-01-15T05:00:00Z")).map((product) => [product.slug, product.draw()] as const),
  ...demoCategories.map(({ slug }) => [slug, drawCategory(slug)] as const),
  ["hero", drawHero()] as const,
];

test("every picture is well-formed SVG that refers to nothing outside itself", () => {
  for (const [name, svg] of pictures) {
    expect(xmlError(svg), name).toBeUndefined();
    expect(svg, name).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+" role="img">/);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', ""), name).not.toMatch(
      /https?:|data:|<script|<image|\bon\w+=/,
    );
    expect(svg, name).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test("every gradient that is used is defined, and once", () => {
  for (const [name, svg] of pictures) {
    const defined = [...svg.matchAll(/ id="(\w+)"/g)].map((match) => match[1] ?? "");
    const used = [...svg.matchAll(/(?:url\(|href=")#(\w+)/g)].map((match) => match[1] ?? "");
    expect(new Set(defined).size, name).toBe(defined.length);
    for (const id of used) expect(defined, name).toContain(id);
  }
});

test("pictures are small", () => {
  for (const [name, svg] of pictures) {
    expect(svg.length, name).toBeLessThan(name === "hero" ? 16_000 : svg.includes('viewBox="0 0 600') ? 4_608 : 8_192);
  }
});

test("the same product is always drawn alike, another one differently", () => {
  const input = { brand: demoBrand("mulgyeol"), kind: "jar", label: "Tide Pool", size: "80 ml" } as const;
  expect(drawPackaging({ ...input, sku: "A" })).toBe(drawPackaging({ ...input, sku: "A" }));
  expect(drawPackaging({ ...input, sku: "A" })).not.toBe(drawPackaging({ ...input, sku: "B" }));
});

test("what is written on a package is escaped", () => {
  const svg = drawPackaging({
    sku: "A",
    brand: demoBrand("kep-and-clay"),
    kind: "tube",
    label: `<b>"x"&`,
    size: "1 ml",
  });
  expect(xmlError(svg)).toBeUndefined();
  expect(svg).toContain("&lt;b&gt;&quot;x&quot;&amp;");
});
