import type { ImportProductRow } from "@dewy/core/schemas";
import { expect, test } from "vitest";
import { type ImportWorld, planImport, type StoredProduct } from "./plan-import.ts";
import { newProductRow } from "./product-row.ts";

const world = (given: Partial<ImportWorld> = {}): ImportWorld => ({
  products: new Map(),
  categories: new Set(["serum"]),
  slugs: new Map(),
  currency: "USD",
  default_stock: 50,
  set_stock: false,
  ...given,
});

const row = (given: Partial<ImportProductRow> = {}): ImportProductRow => ({
  line: 2,
  name_en: "Dew",
  sku: "A",
  price: 10,
  category: "serum",
  ...given,
});

const stored = (given: Partial<StoredProduct> = {}): ReadonlyMap<string, StoredProduct> => {
  const product = { ...newProductRow({ ...row(), slug: "dew" }), id: 1, version: 4, stock: 7, ...given };
  return new Map([[product.sku, product]]);
};

test("a new product takes the default stock unless its row names one", () => {
  const { creates } = planImport([row(), row({ sku: "B", stock: 0 })], world());
  expect(creates.map(({ sku, stock }) => [sku, stock])).toEqual([
    ["A", 50],
    ["B", 0],
  ]);
});

test("a row in which nothing differs is unchanged, whatever was sold since", () => {
  const plan = planImport([row({ stock: 50 })], world({ products: stored() }));
  expect(plan).toEqual({ creates: [], updates: [], unchanged: 1, rejected: [], ignored: [] });
});

test("what differs is an update of that product at the version read", () => {
  const { updates } = planImport(
    [row({ price: 11, brand: "Fern" })],
    world({ products: stored({ description_en: "Kept" }) }),
  );
  expect(updates).toMatchObject([
    {
      id: 1,
      version: 4,
      price: 11,
      brand: "Fern",
      description_en: "Kept",
      slug: "dew",
      stock: null,
      image_changes: false,
    },
  ]);
});

test("a stock column sets the stock of known products, where it differs", () => {
  const rows = [row({ stock: 9 })];
  expect(planImport(rows, world({ products: stored(), set_stock: true })).updates).toMatchObject([{ stock: 9 }]);
  expect(planImport(rows, world({ products: stored({ stock: 9 }), set_stock: true })).unchanged).toBe(1);
  expect(planImport([row()], world({ products: stored(), set_stock: true })).unchanged).toBe(1);
});

test("rows that cannot be are rejected with their line and reason", () => {
  const rows = [
    row(),
    row({ line: 3, sku: "B", category: "nowhere" }),
    row({ line: 4, price: 1 }),
    row({ line: 5, sku: "C", slug: "taken" }),
    row({ line: 6, sku: "D", slug: "mine" }),
    row({ line: 7, sku: "E", slug: "mine" }),
  ];
  const plan = planImport(rows, world({ slugs: new Map([["taken", "OTHER"]]) }));
  expect(plan.creates.map(({ sku }) => sku)).toEqual(["A", "D"]);
  expect(plan.rejected).toEqual([
    { line: 3, sku: "B", field: "category", reason: "unknown_category" },
    { line: 4, sku: "A", field: "sku", reason: "duplicate_sku" },
    { line: 5, sku: "C", field: "slug", reason: "slug_taken" },
    { line: 7, sku: "E", field: "slug", reason: "slug_taken" },
  ]);
});

test("a product keeps its own slug", () => {
  const plan = planImport([row({ slug: "dew" })], world({ products: stored(), slugs: new Map([["dew", "A"]]) }));
  expect(plan).toMatchObject({ unchanged: 1, rejected: [] });
});

test("the ingredient text becomes a list; a text that is none is said and changes nothing", () => {
  const text = (ingredients_text: string) => row({ ingredients_text });
  expect(planImport([text("Aqua, 1,2-Hexanediol.")], world()).creates).toMatchObject([
    { ingredients: ["Aqua", "1,2-Hexanediol"] },
  ]);
  const known = world({ products: stored({ ingredients: ["Aqua"] }) });
  expect(planImport([text("Aqua")], known).unchanged).toBe(1);
  expect(planImport([text("Visit the Fern boutique")], known)).toMatchObject({
    unchanged: 1,
    ignored: [{ line: 2, sku: "A", field: "ingredients", reason: "not_an_ingredient_list" }],
  });
});
