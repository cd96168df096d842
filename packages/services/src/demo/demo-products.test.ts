import { skinTypes } from "@dewy/core";
import { createProductInput } from "@dewy/core/schemas";
import { expect, test } from "vitest";
import { isEan13 } from "./barcode.ts";
import { demoBrands } from "./brands.ts";
import { demoCategories } from "./categories.ts";
import { demoProducts } from "./demo-products.ts";

const now = new Date("2026-01-15T05:00:00Z");
const products = demoProducts(now);

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

test("the catalogue is about 120 products of ten brands over ten categories", () => {
  expect(products.length).toBeGreaterThanOrEqual(115);
  expect(new Set(products.map((product) => product.brand)).size).toBe(demoBrands.length);
  for (const { slug } of demoCategories) {
    expect(products.filter((product) => product.category === slug).length, slug).toBeGreaterThanOrEqual(10);
  }
});

test("the same moment gives the same catalogue, a later one shifts its dates only", () => {
  const rows = (list: typeof products) => list.map(({ draw: _, ...row }) => row);
  expect(rows(demoProducts(new Date(now)))).toEqual(rows(products));
  const undated = (list: typeof products) => rows(list).map(({ created_at, published_at, ...row }) => row);
  expect(undated(demoProducts(new Date("2027-05-05T00:00:00Z")))).toEqual(undated(products));
});

test("slugs, SKUs, barcodes, names and descriptions belong to one product each", () => {
  for (const field of [
    "slug",
    "sku",
    "barcode",
    "name_en",
    "name_th",
    "name_km",
    "short_description",
    "description_en",
    "description_th",
    "description_km",
  ] as const) {
    expect(repeated(products.map((product) => product[field])), field).toEqual([]);
  }
});

test("barcodes are in-store EAN-13 numbers with right check digits", () => {
  for (const { barcode } of products) {
    expect(barcode).toMatch(/^2[0-9]/);
    expect(isEan13(barcode), barcode).toBe(true);
  }
  expect(isEan13("4006381333931")).toBe(true);
  expect(isEan13("4006381333932")).toBe(false);
});

test("every product passes the schema that staff's products pass", () => {
  for (const product of products) {
    expect(createProductInput.safeParse(product).error?.issues ?? [], product.sku).toEqual([]);
  }
});

test("names and descriptions are written in the script of their language", () => {
  const thai = /\p{Script=Thai}/gu;
  const khmer = /\p{Script=Khmer}/gu;
  const letters = (text: string, script: RegExp) => text.match(script)?.length ?? 0;
  for (const product of products) {
    expect(letters(product.name_th, thai), product.sku).toBeGreaterThan(5);
    expect(letters(product.name_km, khmer), product.sku).toBeGreaterThan(5);
    expect(letters(product.name_th, khmer) + letters(product.name_km, thai), product.sku).toBe(0);
    expect(product.name_en).toMatch(/^[\p{Script=Latin}\d\s&'%+.,-]+$/u);
    expect(letters(product.description_th, thai), product.sku).toBeGreaterThan(40);
    expect(letters(product.description_km, khmer), product.sku).toBeGreaterThan(40);
    expect(letters(product.description_th, khmer) + letters(product.description_km, thai), product.sku).toBe(0);
    expect(product.description_km, product.sku).toMatch(/។$/);
    expect(product.description_en, product.sku).toMatch(/\. .+\.$/);
  }
});

test("ingredient lists are plausible: 8 to 25 names, none twice, water first unless there is none", () => {
  for (const { sku, ingredients } of products) {
    expect(repeated(ingredients.map((name) => name.toLowerCase())), sku).toEqual([]);
    expect(ingredients.length, sku).toBeGreaterThanOrEqual(8);
    expect(ingredients.length, sku).toBeLessThanOrEqual(25);
    expect(ingredients.indexOf("Aqua"), sku).toBeLessThanOrEqual(2);
    if (!ingredients.includes("Aqua"))
      expect(
        ingredients.filter((name) => / Water$/.test(name)),
        sku,
      ).toEqual([]);
  }
});

test("prices, stock and states are those of a real shop", () => {
  const where = (holds: (product: (typeof products)[number]) => boolean) => products.filter(holds).length;
  for (const product of products) {
    const { price, compare_at_price, cost_price, weight } = product;
    expect(Math.round(price * 100) / 100).toBe(price);
    if (compare_at_price !== null) expect(compare_at_price).toBeGreaterThan(price);
    if (cost_price !== null) expect(cost_price).toBeLessThan(price * 0.6);
    expect(weight).toBeGreaterThan(5);
    expect(product.skin_types.length).toBeGreaterThan(0);
    for (const type of product.skin_types) expect(skinTypes).toContain(type);
  }
  expect(where((product) => product.is_featured)).toBe(8);
  expect(where((product) => product.status === "draft" && product.published_at === null)).toBe(2);
  expect(where((product) => product.status === "archived")).toBe(1);
  expect(where((product) => product.track_inventory && product.stock === 0)).toBe(4);
  expect(where((product) => product.allow_backorders)).toBe(1);
  expect(where((product) => !product.track_inventory)).toBe(1);
  expect(where((product) => product.stock > 0 && product.stock < 8)).toBeGreaterThanOrEqual(5);
  expect(where((product) => product.published_at !== null && product.published_at > now)).toBe(0);
});
