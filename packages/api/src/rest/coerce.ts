import type { z } from "zod";

/** Turns the strings of one query or path field, in order of appearance, into what its schema wants. */
export type FieldCoercion = (values: readonly string[]) => unknown;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const BOOLEANS = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

/**
 * How the fields of `schema` are read from a query string or path: numbers and booleans from their text, arrays by repetition.
 * What does not fit stays the text it was, so that the schema refuses it and names the field.
 */
export function fieldCoercions(schema: z.core.$ZodType | undefined): Map<string, FieldCoercion> {
  const alternatives = new Map<string, z.core.$ZodType[]>();
  if (schema) collectFields(schema, alternatives);
  return new Map([...alternatives].map(([name, schemas]) => [name, anyOf(schemas)]));
}

function collectFields(schema: z.core.$ZodType, into: Map<string, z.core.$ZodType[]>): void {
  const { def } = (unwrap(schema) as z.core.$ZodTypes)._zod;
  if (def.type === "object") {
    for (const [name, field] of Object.entries(def.shape)) into.set(name, [...(into.get(name) ?? []), field]);
  } else if (def.type === "union") {
    for (const option of def.options) collectFields(option, into);
  } else if (def.type === "intersection") {
    collectFields(def.left, into);
    collectFields(def.right, into);
  }
}

/** The schema inside optional, nullable, default and the like: the one that says what the text means. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
    case "nullable":
    case "nonoptional":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
      return unwrap(def.innerType);
    case "pipe":
      return unwrap(def.in);
    case "lazy":
      return unwrap(def.getter());
    default:
      return schema;
  }
}

function coercion(schema: z.core.$ZodType): FieldCoercion {
  const inner = unwrap(schema);
  const { def } = (inner as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "number":
      return one((text) => (NUMBER.test(text) ? Number(text) : text));
    case "boolean":
      return one((text) => BOOLEANS.get(text) ?? text);
    case "literal":
      return one((text) => def.values.find((value) => String(value) === text) ?? text);
    case "array": {
      const element = coercion(def.element);
      return (values) => values.map((value) => element([value]));
    }
    case "union":
      return anyOf(def.options);
    default:
      return one((text) => text);
  }
}

/** A field that is given twice where one value is wanted stays a list, which its schema refuses. */
const one =
  (convert: (text: string) => unknown): FieldCoercion =>
  (values) =>
    values.length === 1 ? convert(values[0] ?? "") : values;

/** The first alternative that accepts what it makes of the text. */
function anyOf(schemas: readonly z.core.$ZodType[]): FieldCoercion {
  const options = schemas.map((schema) => ({ schema, coerce: coercion(schema) }));
  const [first] = options;
  if (!first) return (values) => values;
  if (options.length === 1) return first.coerce;
  return (values) => {
    for (const { schema, coerce } of options) {
      const value = coerce(values);
      if (accepts(schema, value)) return value;
    }
    return first.coerce(values);
  };
}

function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  const result = schema._zod.run({ value, issues: [] }, { async: false });
  return !(result instanceof Promise) && result.issues.length === 0;
}
