import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fieldCoercions } from "./coerce.ts";

const schema = z.object({
  page: z.int().default(1),
  price: z.number().optional(),
  in_stock: z.boolean().nullish(),
  q: z.string().trim().min(1),
  ids: z.array(z.int()),
  flags: z.array(z.boolean()).max(2).optional(),
  either: z.union([z.int(), z.enum(["all"])]),
  level: z.literal([1, 2, "top"]).prefault(1),
  wrapped: z.int().optional().readonly().catch(0),
  piped: z.int().transform(String).pipe(z.string()),
  later: z.lazy(() => z.boolean()),
});

const read = (name: string, ...values: string[]) => fieldCoercions(schema).get(name)?.(values);

test.each([
  ["page", ["2"], 2],
  ["page", ["+2"], 2],
  ["page", ["2.5"], 2.5],
  ["price", ["-0.5"], -0.5],
  ["price", [".5"], 0.5],
  ["price", ["1e3"], 1000],
  ["in_stock", ["true"], true],
  ["in_stock", ["1"], true],
  ["in_stock", ["false"], false],
  ["in_stock", ["0"], false],
  ["q", ["12"], "12"],
  ["q", ["true"], "true"],
  ["ids", ["1", "2"], [1, 2]],
  ["ids", ["1"], [1]],
  ["flags", ["true", "0"], [true, false]],
  ["either", ["7"], 7],
  ["either", ["all"], "all"],
  ["level", ["2"], 2],
  ["level", ["top"], "top"],
  ["wrapped", ["3"], 3],
  ["piped", ["4"], 4],
  ["later", ["true"], true],
])("%s=%j is read as %j", (name, values, expected) => expect(read(name, ...values)).toStrictEqual(expected));

describe("what does not fit stays as it was, and the schema refuses it by the field's name", () => {
  test.each([
    ["page", ["two"], "two"],
    ["page", [""], ""],
    ["page", [" 2"], " 2"],
    ["page", ["0x10"], "0x10"],
    ["page", ["1_000"], "1_000"],
    ["page", ["1", "2"], ["1", "2"]],
    ["price", ["Infinity"], "Infinity"],
    ["price", ["NaN"], "NaN"],
    ["price", ["1,5"], "1,5"],
    ["in_stock", ["yes"], "yes"],
    ["in_stock", ["true", "true"], ["true", "true"]],
    ["q", ["a", "b"], ["a", "b"]],
    ["ids", ["1", "x"], [1, "x"]],
    ["flags", ["true", "2"], [true, "2"]],
    ["either", ["some"], "some"],
    ["level", ["3"], "3"],
  ])("%s=%j", (name, values, expected) => {
    const value = read(name, ...values);
    expect(value).toStrictEqual(expected);
    const { error } = schema.pick({ [name]: true } as { page: true }).safeParse({ [name]: value });
    expect(error?.issues[0]?.path[0]).toBe(name);
  });
});

test("fields of every alternative of a union, and of both sides of an intersection, are known", () => {
  const union = z.union([z.object({ id: z.int() }), z.object({ slug: z.string() })]);
  expect([...fieldCoercions(union).keys()]).toEqual(["id", "slug"]);
  const both = z.intersection(union, z.object({ page: z.int() }).optional());
  expect([...fieldCoercions(both).keys()]).toEqual(["id", "slug", "page"]);
});

test("a field that alternatives type differently is read as the first that takes it", () => {
  const coercions = fieldCoercions(z.union([z.object({ key: z.int().min(10) }), z.object({ key: z.string() })]));
  expect(coercions.get("key")?.(["12"])).toBe(12);
  expect(coercions.get("key")?.(["9"])).toBe("9");
  expect(coercions.get("key")?.(["nine"])).toBe("nine");
});

test("no input has no fields", () => expect(fieldCoercions(undefined).size).toBe(0));
