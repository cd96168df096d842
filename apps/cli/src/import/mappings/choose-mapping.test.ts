import { importProductRow } from "@dewy/core/schemas";
import { expect, test } from "vitest";
import { chooseMapping, type MappingOptions } from "./choose-mapping.ts";

const choose = (headings: string[], options: Partial<MappingOptions> = {}) =>
  chooseMapping(headings, { columns: {}, defaults: {}, ...options });

const required = ["sku", "name_en", "price", "category"];
const skinTypeFile = [
  "Category",
  "Brand",
  "Product",
  "Price",
  "Rating",
  "Ingredients",
  "Combination",
  "Dry",
  "Normal",
  "Oily",
  "Sensitive",
];

const read = (headings: string[], cells: string[], options: Partial<MappingOptions> = {}) =>
  choose(headings, options).read(new Map(headings.map((heading, at) => [heading, cells[at] ?? ""])));

test("our own headings are product fields, however they are spaced and cased", () => {
  expect(
    read(
      [
        "SKU",
        "Name EN",
        "price",
        "category",
        "skin_types",
        "skin concerns",
        "ingredients",
        "is_featured",
        "name_km",
        "stock",
        "brand",
      ],
      [
        "A-1",
        "Dew  Drops",
        "$1,299.50",
        "Face Mask",
        "oily| Dry",
        "dark spots|acne",
        "Aqua, Glycerin",
        "yes",
        "",
        "7",
        "",
      ],
    ),
  ).toEqual({
    sku: "A-1",
    name_en: "Dew Drops",
    price: 1299.5,
    category: "face-mask",
    skin_types: ["oily", "dry"],
    skin_concerns: ["dark_spots", "acne"],
    ingredients_text: "Aqua, Glycerin",
    is_featured: true,
    name_km: null,
    stock: 7,
  });
});

test("a cell that is not what it must be is left for the schema to refuse", () => {
  const row = read([...required, "stock", "is_featured"], ["A", "B", "24,99", "serum", "many", "perhaps"]);
  const issues = importProductRow.safeParse({ ...row, line: 2 }).error?.issues.map((issue) => issue.path[0]);
  expect(issues?.toSorted()).toEqual(["is_featured", "price", "stock"]);
});

test("--map names a column's field or leaves it out; --default fills what rows do not say", () => {
  const options = {
    columns: { "Product name": "name_en", Colour: "" },
    defaults: { category: "serum", brand: "Fern", status: "draft" },
  };
  expect(read(["sku", "Product name", "Colour", "price", "brand"], ["A", "Dew", "red", "5", ""], options)).toEqual({
    sku: "A",
    name_en: "Dew",
    price: 5,
    category: "serum",
    brand: "Fern",
    status: "draft",
  });
});

test.each<[string[], Partial<MappingOptions>, RegExp]>([
  [[...required, "Colour", "Size"], {}, /does not know: “Colour”, “Size”.*--map "Colour=/],
  [["sku", "price"], {}, /no column for name_en, category/],
  [[...required, "sku"], {}, /Two columns are headed “sku”/],
  [[...required, "Barcode", "EAN"], { columns: { EAN: "barcode" } }, /Two columns are mapped to barcode/],
  [required, { columns: { Title: "name_en" } }, /no column “Title”/],
])("columns that cannot be placed are named: %j", (headings, options, message) => {
  expect(() => choose(headings, options)).toThrow(message);
});

test("a stock column is known to set the stock", () => {
  expect(choose([...required, "stock"]).sets_stock).toBe(true);
  expect(choose(required).sets_stock).toBe(false);
});

test("the file with a column per skin type is known by its headings alone", () => {
  const mapping = choose(skinTypeFile);
  expect(mapping).toMatchObject({ sets_stock: false, currency: "USD" });
  expect(mapping.categories.map(({ slug }) => slug)).toContain("mask");
  const row = read(skinTypeFile, [
    "Face Mask",
    "FERN",
    "Crème™ No. 1",
    "42",
    "4.5",
    "Aqua, Talc",
    "1",
    "0",
    "0",
    "1",
    "0",
  ]);
  expect(row).toMatchObject({
    name_en: "Crème™ No. 1",
    brand: "FERN",
    category: "mask",
    price: 42,
    skin_types: ["combination", "oily"],
    ingredients_text: "Aqua, Talc",
  });
  expect(row.sku).toMatch(/^FERN-[0-9A-F]{10}$/);
  expect(importProductRow.safeParse({ ...row, line: 2 }).success).toBe(true);
});

test("its SKUs are those of brand and product, whatever else changes", () => {
  const sku = (brand: string, product: string, price = "1") =>
    read(skinTypeFile, ["Cleanser", brand, product, price, "", "", "0", "0", "0", "0", "0"]).sku;
  expect(sku("Fern", "Dew", "9")).toBe(sku("Fern", "Dew", "10"));
  expect(new Set([sku("Fern", "Dew"), sku("Fern", "Dew 2"), sku("Fern D", "ew"), sku("Moss", "Dew")]).size).toBe(4);
  expect(sku("Fern", "")).toBeUndefined();
});

test.each([
  [["1", "1", "1", "1", "1"], ["all"]],
  [["0", "0", "0", "0", "0"], undefined],
  [
    ["0", "1", "0", "0", "1"],
    ["dry", "sensitive"],
  ],
  [["0", "x", "0", "0", "1"], ["x"]],
])("skin types of %j", (flags, expected) => {
  expect(read(skinTypeFile, ["Cleanser", "Fern", "Dew", "1", "", "", ...flags]).skin_types).toEqual(expected);
});

test("a category of its own becomes a slug", () => {
  const row = read(skinTypeFile, ["Lip Care", "Fern", "Dew", "1", "", "", "0", "0", "0", "0", "0"]);
  expect(row.category).toBe("lip-care");
});
