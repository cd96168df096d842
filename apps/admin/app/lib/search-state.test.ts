import { listOrdersInput } from "@dewy/core/schemas";
import { expect, test } from "vitest";
import { changeSearch, readSearch } from "./search-state.ts";

test("reads numbers and texts, digits in a text included", () => {
  expect(readSearch(listOrdersInput, new URLSearchParams("page=3&q=012&status=shipped"))).toEqual({
    page: 3,
    page_size: 24,
    sort: "newest",
    q: "012",
    status: "shipped",
  });
});

test("takes the default for what is not valid", () => {
  expect(readSearch(listOrdersInput, new URLSearchParams("page=0&sort=sideways&status=lost&x=1"))).toEqual({
    page: 1,
    page_size: 24,
    sort: "newest",
  });
});

test("a new filter goes back to the first page", () => {
  const search = new URLSearchParams("page=3&q=cream");
  expect(changeSearch(search, { status: "draft" }).toString()).toBe("q=cream&status=draft");
  expect(changeSearch(search, { page: 4 }).toString()).toBe("page=4&q=cream");
  expect(changeSearch(search, { q: "" }).toString()).toBe("");
});
