import { expect, test } from "vitest";
import { z } from "zod";
import { fieldCoercions } from "./coerce.ts";

const schema = z.object({
  page: z.int().default(1),
  price: z.number().optional(),
  in_stock: z.boolean().nullish(),
  q: z.string(),
  ids: z.array(z.int()),
  either: z.union([z.int(), z.enum(["all"])]),
});

const read = (name: string, ...values: string[]) => fieldCoercions(schema).get(name)?.(values);

test.each([
  ["page", ["2"], 2],
  ["page", ["2.5"], 2.5],
  ["page", ["two"], "two"],
  ["page", [""], ""],
  ["page", ["0x10"], "0x10"],
  ["page", ["1", "2"], ["1", "2"]],
  ["price", ["-0.5"], -0.5],
  ["price", ["1e3"], 1000],
  ["price", ["Infinity"], "Infinity"],
  ["in_stock", ["true"], true],
  ["in_stock", ["0"], false],
  ["in_stock", ["yes"], "yes"],
  ["q", ["12"], "12"],
  ["ids", ["1", "2"], [1, 2]],
  ["ids", ["1"], [1]],
  ["either", ["7"], 7],
  ["either", ["all"], "all"],
])("%s=%j is read as %j", (name, values, expected) => expect(read(name, ...values)).toEqual(expected));

test("fields of every alternative of a union are known", () => {
  const union = z.union([z.object({ id: z.int() }), z.object({ slug: z.string() })]);
  expect([...fieldCoercions(union).keys()]).toEqual(["id", "slug"]);
});
