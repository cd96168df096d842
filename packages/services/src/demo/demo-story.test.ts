import { mayMove } from "@dewy/core";
import { addressInput, email, phone } from "@dewy/core/schemas";
import { expect, test } from "vitest";
import { demoCoupons } from "./demo-coupons.ts";
import { demoCustomers } from "./demo-customers.ts";
import { demoOrders } from "./demo-orders.ts";
import { demoProducts } from "./demo-products.ts";
import { demoReviews } from "./demo-reviews.ts";

const now = new Date("2026-01-15T05:00:00Z");
const DAY = 86_400_000;

function tell(moment: Date) {
  const products = demoProducts(moment);
  const customers = demoCustomers(moment);
  const orders = demoOrders(moment, { products, customers });
  const reviews = demoReviews(moment, { products, customers, orders });
  return { products, customers, orders, reviews, coupons: demoCoupons(moment) };
}

const { products, customers, orders, reviews, coupons } = tell(now);
const share = <T>(items: readonly T[], holds: (item: T) => boolean) => items.filter(holds).length / items.length;

test("the same moment tells the same story", () => {
  const again = tell(new Date(now));
  expect(again.customers).toEqual(customers);
  expect(again.orders).toEqual(orders);
  expect(again.reviews).toEqual(reviews);
  expect(again.coupons).toEqual(coupons);
});

test("customers have addresses that nobody else holds, and Sokha is the first", () => {
  expect(customers[0]?.email).toBe("sokha@example.com");
  expect(new Set(customers.map((customer) => customer.email)).size).toBe(40);
  for (const customer of customers) {
    expect(email.parse(customer.email)).toMatch(/@example\.com$/);
    expect(phone.safeParse(customer.phone).success, customer.phone).toBe(true);
    expect(addressInput.safeParse(customer).success).toBe(true);
    expect(customer.created_at < now).toBe(true);
  }
  for (const language of ["en", "kh", "th"]) {
    expect(customers.filter((customer) => customer.language === language).length, language).toBeGreaterThan(4);
  }
  expect(customers.some((customer) => /\p{Script=Khmer}/u.test(customer.first_name))).toBe(true);
  expect(customers.some((customer) => /\p{Script=Thai}/u.test(customer.first_name))).toBe(true);
});

test("orders fill the 90 days before now, growing, oldest first", () => {
  const placed = orders.map((order) => order.moves[0]?.at.getTime() ?? 0);
  expect(orders.length).toBe(300);
  expect(placed).toEqual([...placed].sort((a, b) => a - b));
  expect(placed[0]).toBeGreaterThan(now.getTime() - 90 * DAY);
  expect(placed.filter((at) => at > now.getTime() - 30 * DAY).length).toBeGreaterThan(
    placed.filter((at) => at < now.getTime() - 60 * DAY).length,
  );
});

test("every order moved only as orders may, and only before now", () => {
  for (const { moves } of orders) {
    expect(moves[0]?.status).toBe("pending");
    for (const [index, move] of moves.entries()) {
      const before = moves[index - 1];
      expect(move.at < now).toBe(true);
      if (!before) continue;
      expect(mayMove(before.status, move.status)).toBe(true);
      expect(move.at > before.at).toBe(true);
    }
  }
  const state = (order: (typeof orders)[number]) => order.moves.at(-1)?.status;
  expect(share(orders, (order) => state(order) === "delivered")).toBeGreaterThan(0.7);
  for (const status of ["pending", "confirmed", "processing", "shipped", "cancelled", "refunded"]) {
    expect(orders.filter((order) => state(order) === status).length, status).toBeGreaterThan(0);
  }
});

test("nobody buys what was not on sale yet, or before registering", () => {
  const bySku = new Map(products.map((product) => [product.sku, product]));
  for (const { lines, moves, customer, buyer } of orders) {
    const at = moves[0]?.at ?? now;
    expect(new Set(lines.map((line) => line.sku)).size).toBe(lines.length);
    for (const { sku, quantity } of lines) {
      expect(bySku.get(sku)?.status).toBe("active");
      expect((bySku.get(sku)?.published_at ?? now) < at).toBe(true);
      expect(quantity).toBeGreaterThan(0);
    }
    if (customer !== null) {
      expect(customers[customer]).toBe(buyer);
      expect((customers[customer]?.created_at ?? now) < at).toBe(true);
    }
  }
  expect(share(orders, (order) => order.customer === null)).toBeGreaterThan(0.25);
  expect(orders.filter((order) => order.customer === 0).length).toBeGreaterThan(3);
});

test("reviews are one per customer and product, mostly kind, mostly approved, in the writer's language", () => {
  expect(reviews.length).toBe(250);
  expect(new Set(reviews.map(({ customer, sku }) => `${customer} ${sku}`)).size).toBe(250);
  expect(share(reviews, ({ rating }) => rating >= 4)).toBeGreaterThan(0.7);
  expect(share(reviews, ({ status }) => status === "approved")).toBeGreaterThan(0.85);
  for (const status of ["pending", "rejected"]) {
    expect(reviews.filter((review) => review.status === status).length, status).toBeGreaterThan(2);
  }
  const scripts = { en: /^[\p{Script=Latin}\p{Script=Common}]+$/u, th: /\p{Script=Thai}/u, kh: /\p{Script=Khmer}/u };
  for (const { customer, comment, created_at } of reviews) {
    expect(comment).toMatch(scripts[customers[customer]?.language ?? "en"]);
    expect(created_at < now).toBe(true);
  }
  const written = reviews.filter(({ status }) => status !== "rejected").map(({ comment }) => comment);
  expect(new Set(written).size / written.length).toBeGreaterThan(0.9);
});

test("coupons: three open, one over, one not opened", () => {
  expect(coupons.map(({ code, status }) => `${code} ${status}`)).toEqual([
    "WELCOME10 active",
    "FREESHIP active",
    "SAVE5 active",
    "RAINY15 expired",
    "FRIENDS20 inactive",
  ]);
  const [, , , rainy] = coupons;
  expect((rainy?.end_date ?? "") < now.toISOString().slice(0, 10)).toBe(true);
});
