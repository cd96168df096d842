import { expect, it } from "vitest";
import { readListQuery } from "./list-query.server.ts";

const read = (query: string) => readListQuery(new URLSearchParams(query));

it("reads filters, order and page", () => {
  expect(
    read("skin_type=oily&concern=acne&brand=Dew&min_price=5&max_price=20.5&in_stock=1&sort=price_asc&page=3"),
  ).toEqual({
    page: 3,
    sort: "price_asc",
    skin_type: "oily",
    concern: "acne",
    brand: "Dew",
    min_price: 5,
    max_price: 20.5,
    in_stock: true,
  });
});

it("ignores what is empty or wrong", () => {
  const nothing = read("");
  expect(nothing.page).toBe(1);
  expect(read("page=0&sort=cheapest&skin_type=blue&min_price=-1&max_price=abc&brand=&in_stock=maybe")).toEqual(nothing);
  expect(read("page=1e9&min_price=Infinity")).toEqual(nothing);
});
