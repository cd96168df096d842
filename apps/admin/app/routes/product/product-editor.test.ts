import { expect, test } from "vitest";
import { product } from "./product.fixture.ts";
import { editProduct, openEditor } from "./product-editor.ts";

const opened = openEditor(product);
const typed = editProduct(opened, { type: "typed", change: { price: "11", name_en: "Dawn Toner+" } });

test("typing in a field takes its fault away and leaves the others", () => {
  const refused = editProduct(opened, {
    type: "refused",
    errors: [
      { field: "ingredients.3", code: "too_big" },
      { field: "price", code: "required" },
    ],
  });
  const { errors } = editProduct(refused, { type: "typed", change: { ingredients: "Water" } });
  expect(errors).toEqual([{ field: "price", code: "required" }]);
});

test("a save takes the shop's answer and keeps what was typed meanwhile", () => {
  const later = editProduct(typed, { type: "typed", change: { brand: "Dusk" } });
  const saved = editProduct(later, {
    type: "saved",
    product: { ...product, price: 11, name_en: "Dawn Toner +", version: 4 },
    sent: typed.form,
  });
  expect(saved.form).toMatchObject({ price: "11", name_en: "Dawn Toner +", brand: "Dusk" });
  expect(saved.base).toMatchObject({ price: "11", name_en: "Dawn Toner +", brand: "Dawn" });
  expect(saved.product.version).toBe(4);
});

test("someone else's save is taken over under my changes, and said", () => {
  const moved = editProduct(typed, { type: "moved on", product: { ...product, price: 10, stock: 4, version: 4 } });
  expect(moved.form).toMatchObject({ price: "11", name_en: "Dawn Toner+", stock: "4" });
  expect(moved.product.version).toBe(4);
  expect(moved.theirs).toEqual({ conflicts: ["price"], taken: ["stock"] });
});

test("an untouched form just shows the new state; an old answer is not news", () => {
  const moved = editProduct(opened, { type: "moved on", product: { ...product, stock: 4, version: 4 } });
  expect(moved.form.stock).toBe("4");
  expect(moved.theirs).toBeUndefined();
  expect(editProduct(moved, { type: "moved on", product })).toBe(moved);
});

test("a sale lowers the stock without a new version", () => {
  const moved = editProduct(typed, { type: "moved on", product: { ...product, stock: 8 } });
  expect(moved.form).toMatchObject({ stock: "8", price: "11" });
  expect(moved.theirs).toEqual({ conflicts: [], taken: ["stock"] });
});

test("discarding goes back to what stands in the shop", () => {
  expect(editProduct(typed, { type: "discarded" }).form).toEqual(opened.form);
});
