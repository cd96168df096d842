import { expect, test } from "vitest";
import { sharedAddress } from "./shared-address.ts";

const of = (path: string) => sharedAddress(new URL(path, "http://shop.test"));

test.each([
  "/",
  "/th",
  "/products",
  "/km/c/serum",
  "/p/rice-toner",
  "/c/serum?page=2&in_stock=1&sort=rating&brand=A+%26+B",
])("%s is a page that everyone gets", (path) => {
  expect(of(path)).toBe(path);
});

test.each([
  ["/?fbclid=abc&sort=rating", "/"],
  ["/p/rice-toner?utm_source=fb&page=2", "/p/rice-toner"],
  ["/c/serum?utm_campaign=x&sort=rating&brand=&page=1", "/c/serum?sort=rating"],
  ["/c/serum?sort=rating&page=2", "/c/serum?page=2&sort=rating"],
  ["/c/serum?page=abc&sort=nothing&skin_type=stone", "/c/serum"],
])("%s is the same page as %s", (path, same) => {
  expect(of(path)).toBe(same);
});

test.each([
  "/cart",
  "/checkout",
  "/account",
  "/th/orders/DW-1",
  "/session",
  "/session.data",
  "/search?q=rice",
  "/c/serum?min_price=1",
  "/products?max_price=10.5",
  "/products?page=101",
  "/c/%E0%B8%81",
  "/c/serum/",
  "/p/",
])("%s is drawn for who asks", (path) => {
  expect(of(path)).toBeUndefined();
});
