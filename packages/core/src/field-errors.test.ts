import { expect, test } from "vitest";
import { z } from "zod";
import { fieldErrors } from "./field-errors.ts";

const form = z.object({
  name: z.string().max(3),
  price: z.number(),
  items: z.array(z.object({ quantity: z.int().min(1) })).optional(),
});

const faults = (input: unknown) => fieldErrors(form.safeParse(input).error?.issues ?? []);

test("names the field and tells a missing value from one of another type", () => {
  expect(faults({ price: "12" })).toEqual([
    { field: "name", code: "required", params: { expected: "string" } },
    { field: "price", code: "invalid_type", params: { expected: "number" } },
  ]);
});

test("gives the path and the bound that was passed", () => {
  expect(faults({ name: "four", price: 1, items: [{ quantity: 0 }] })).toEqual([
    { field: "name", code: "too_big", params: { origin: "string", maximum: 3 } },
    { field: "items.0.quantity", code: "too_small", params: { origin: "number", minimum: 1 } },
  ]);
});

test("words a union by the alternative whose fields are there, however many faults they have", () => {
  const line = z.object({ id: z.number() });
  const either = z.union([line, z.object({ items: z.array(line).min(1) })]);
  const fields = (input: unknown) => fieldErrors(either.safeParse(input).error?.issues ?? []).map(({ field }) => field);
  expect(fields({ items: [{}] })).toEqual(["items.0.id"]);
  expect(fields({ items: [{ id: "x" }, { id: "y" }] })).toEqual(["items.0.id", "items.1.id"]);
  expect(fields({ id: "x" })).toEqual(["id"]);
});

test("words a union by the alternative that came closest", () => {
  const either = z.union([z.object({ a: z.number(), b: z.number(), c: z.number() }), z.object({ d: z.number() })]);
  expect(fieldErrors(either.safeParse({ a: "x" }).error?.issues ?? []).map((fault) => fault.field)).toEqual(["d"]);
});
