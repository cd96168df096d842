import fc from "fast-check";

/** Texts that break what is careless: SQL, HTML, paths, odd Unicode, and some that mean something to the shop. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      " ",
      "'",
      "'; drop table users; --",
      "1 or 1=1",
      "%",
      "_",
      "\\",
      "\u0000",
      "\ud800",
      "\u202e",
      "null",
      "NaN",
      "-0",
    ],
    ...[
      "<script>alert(1)</script>",
      "#{7*7}",
      "{{7*7}}",
      "../../etc/passwd",
      "__proto__",
      "constructor",
      "2026-02-30",
      "1e400",
    ],
    ...["ក្រែម", "ครีม", "👩‍🔬".repeat(50), "DW-0000-0000-0000", "a@b.co", "serum", "true", "0x10", "9007199254740993"],
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom("a".repeat(1_000), "ក".repeat(20_000)),
);
/** Deeper than what recurses may go. */
const DEEP = JSON.parse(`${"[".repeat(3_000)}${"]".repeat(3_000)}`);
const hostileNumber = fc.oneof(
  fc.constantFrom(0, -1, 1, 2, 1.5, 1e308, 2_147_483_647, 2_147_483_648, 9_007_199_254_740_991, -2_147_483_649, 1e-300),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
/** Anything that JSON can say. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 3, arbitrary: hostileNumber },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], [null], DEEP) },
  { weight: 1, arbitrary: fc.array(fc.oneof(hostileText, hostileNumber), { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.dictionary(hostileText, hostileText, { maxKeys: 4 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 6 }) },
);

/** As much of a JSON Schema as tells what to send. */
export interface Schema {
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  const?: unknown;
}

/** Values near a schema: mostly of its shape, so that they get past the first check, with something hostile somewhere. */
export function near(schema: Schema | undefined): fc.Arbitrary<unknown> {
  const shaped = shapeOf(schema);
  return shaped ? fc.oneof({ weight: 3, arbitrary: shaped }, { weight: 1, arbitrary: hostileValue }) : hostileValue;
}

function shapeOf(schema: Schema | undefined): fc.Arbitrary<unknown> | undefined {
  if (schema?.enum) return fc.constantFrom(...schema.enum);
  if (schema?.const !== undefined) return fc.constant(schema.const);
  const parts = schema?.anyOf ?? schema?.allOf;
  if (parts) return fc.oneof(...parts.map((part) => near(part)));
  if (schema?.properties) {
    const fields = Object.entries(schema.properties).map(([name, field]) => [name, near(field)]);
    return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  }
  if (schema?.items) return fc.array(near(schema.items), { maxLength: 4 });
  const [type] = [schema?.type].flat();
  if (type === "integer" || type === "number") return hostileNumber;
  if (type === "boolean") return fc.boolean();
  return type === "string" ? hostileText : undefined;
}
