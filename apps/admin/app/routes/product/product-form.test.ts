import { updateProductInput } from "@dewy/core/schemas";
import { expect, test } from "vitest";
import { product } from "./product.fixture.ts";
import { changedFields, productFieldNames, readProductForm, toProductForm } from "./product-form.ts";
import { rebaseForm } from "./rebase-form.ts";

const base = toProductForm(product);

test("an untouched form changes nothing, whatever the order of a choice", () => {
  expect(changedFields(base, { ...base, skin_types: ["oily", "dry"] })).toEqual([]);
});

test("every field survives being typed out and read back", () => {
  const { change, errors } = readProductForm(base, productFieldNames);
  expect(errors).toEqual([]);
  expect(change).toEqual(Object.fromEntries(productFieldNames.map((field) => [field, product[field]])));
  expect(updateProductInput.safeParse({ id: 7, version: 3, ...change }).success).toBe(true);
});

test("sends only what changed; emptied optional fields become null", () => {
  const form = { ...toProductForm({ ...product, compare_at_price: 20 }), price: "1,290.50" };
  const edited = { ...form, compare_at_price: " ", ingredients: "Water\nGlycerin" };
  const fields = changedFields(toProductForm({ ...product, compare_at_price: 20 }), edited);
  expect(readProductForm(edited, fields)).toEqual({
    change: { price: 1290.5, compare_at_price: null, ingredients: ["Water", "Glycerin"] },
    errors: [],
  });
});

test("names the fields that hold no number", () => {
  expect(readProductForm({ ...base, price: "", stock: "many" }, ["price", "stock"]).errors).toEqual([
    { field: "price", code: "required" },
    { field: "stock", code: "invalid_type", params: { expected: "number" } },
  ]);
});

test("what someone else saved stays, what I typed lies on top, and both is a conflict", () => {
  const mine = { ...base, name_en: "Dawn Toner+", price: "11", brand: "Dawn & Co" };
  const theirs = { ...base, price: "10", stock: "4", brand: "Dawn & Co" };
  const { form, conflicts, taken } = rebaseForm(base, mine, theirs);
  expect(form).toEqual({ ...base, name_en: "Dawn Toner+", price: "11", stock: "4", brand: "Dawn & Co" });
  expect(conflicts).toEqual(["price"]);
  expect(taken).toEqual(["stock"]);
});
