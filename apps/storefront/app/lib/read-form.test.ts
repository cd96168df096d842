import { loginInput, placeOrderInput } from "@dewy/core/schemas";
import { expect, it } from "vitest";
import { keptValues, parseForm, readForm } from "./read-form.server.ts";

function form(entries: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
}

it("makes objects of dots and leaves empty fields out", () => {
  expect(readForm(form({ email: "a@b.c", "address.city": "Kep", "address.state": "  ", note: "" }))).toEqual({
    email: "a@b.c",
    address: { city: "Kep" },
  });
});

it.each(["__proto__.polluted", "constructor.prototype.polluted", "a.__proto__.polluted", "toString.polluted"])(
  "%s does not write to what every object shares",
  (name) => {
    readForm(form({ [name]: "yes" }));
    expect({} as Record<string, unknown>).not.toHaveProperty("polluted");
    expect({}.toString).not.toHaveProperty("polluted");
  },
);

it("takes no name below a text's", () => {
  expect(readForm(form({ email: "a@b.c", "email.x": "b", "email.x.y": "c" }))).toEqual({ email: "a@b.c" });
});

it("names missing fields by their path", () => {
  const { fields } = parseForm(placeOrderInput, form({ "shipping_address.city": "Kep" }));
  expect(fields).toContainEqual(expect.objectContaining({ field: "shipping_address.country", code: "required" }));
  expect(fields?.map(({ field }) => field)).not.toContain("shipping_address.city");
});

it("answers what the schema makes of it, with what is known besides", () => {
  expect(parseForm(loginInput, form({ email: " a@b.co ", password: "x" })).input).toEqual({
    email: "a@b.co",
    password: "x",
  });
  expect(parseForm(loginInput, form({ email: "a@b.co" }), { password: "y" }).input?.password).toBe("y");
});

it("does not send passwords back", () => {
  expect(keptValues(form({ email: "a@b.c", password: "x", new_password: "y" }))).toEqual({ email: "a@b.c" });
});
