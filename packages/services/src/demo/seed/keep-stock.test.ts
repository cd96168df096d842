import { expect, test } from "vitest";
import type { DemoMove, DemoOrder } from "../demo-orders.ts";
import { demoProducts } from "../demo-products.ts";
import { keepStock } from "./keep-stock.ts";

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const [anyProduct] = demoProducts(at(31));
if (!anyProduct) throw new Error("the catalogue is empty");
const { sku } = anyProduct;
const product = { ...anyProduct, created_at: at(1), track_inventory: true, allow_backorders: false };

const order = (quantity: number, ...moves: [DemoMove["status"], number][]): DemoOrder => ({
  customer: null,
  buyer: {} as DemoOrder["buyer"],
  lines: [{ sku, quantity }],
  coupon_code: null,
  moves: moves.map(([status, day]) => ({ status, at: at(day), by: status === "pending" ? "buyer" : "staff" })),
});

const book = (changes: Partial<typeof product>, orders: DemoOrder[]) => {
  const { movements, backordered } = keepStock([{ ...product, ...changes }], orders);
  return { movements: movements.map(({ quantity, reason }) => [quantity, reason]), backordered };
};

test("starts with what was sold and what is left", () => {
  const orders = [order(2, ["pending", 3]), order(1, ["pending", 5])];
  expect(book({ stock: 4 }, orders).movements).toEqual([
    [7, "initial"],
    [-2, "sale"],
    [-1, "sale"],
  ]);
});

test("a cancelled order gives back, and what should not be left is written off", () => {
  const orders = [order(2, ["pending", 3], ["cancelled", 9]), order(1, ["pending", 5])];
  expect(book({ stock: 0 }, orders).movements).toEqual([
    [3, "initial"],
    [-2, "sale"],
    [-1, "sale"],
    [2, "cancellation"],
    [-2, "adjustment"],
  ]);
});

test("of an awaited product the orders that still wait are owed", () => {
  const orders = [order(1, ["pending", 3], ["shipped", 5]), order(2, ["pending", 20])];
  const { movements, backordered } = book({ stock: 0, allow_backorders: true }, orders);
  expect(movements).toEqual([
    [1, "initial"],
    [-1, "sale"],
  ]);
  expect([...backordered]).toEqual([[`1 ${sku}`, 2]]);
});

test("an untracked product has no book", () => {
  expect(book({ track_inventory: false, stock: 0 }, [order(1, ["pending", 3])]).movements).toEqual([]);
});
