import { type FreshDatabase, freshDatabase, givenProduct, sql } from "@dewy/api/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runScript } from "../testing.ts";
import { wordBooks } from "./word-books.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const run = () => runScript("check-books.ts", [], { DATABASE_URL: fresh.url });

test("the script says in one line that the books balance, or each thing that is wrong, and fails", async () => {
  await givenProduct(fresh.db, { sku: "DEW-1", stock: 3 });
  expect(await run()).toEqual({ code: 0, stdout: "The books balance.\n", stderr: "" });
  await sql`update products set stock = 4`.execute(fresh.db);
  expect(await run()).toEqual({
    code: 1,
    stdout: [
      "✗ a product's stock is the sum of its movements: 1 does not",
      "    product DEW-1: expected 3, found 4",
      "The books do not balance: 1 thing wrong.\n",
    ].join("\n"),
    stderr: "",
  });
});

test("what is not shown is counted", () => {
  const breach = { what: "line 1", expected: "1", found: "2" };
  expect(wordBooks([{ rule: "a rule", count: 3, breaches: [breach] }])).toEqual([
    "✗ a rule: 3 do not",
    "    line 1: expected 1, found 2",
    "    … and 2 more",
    "The books do not balance: 3 things wrong.",
  ]);
});
