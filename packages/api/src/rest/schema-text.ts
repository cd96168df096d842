import type { JsonSchema } from "./json-schema.ts";

/** A JSON Schema as a type of TypeScript with its limits behind it: short enough to read in the reference. */
export function schemaText(schema: JsonSchema, indent = ""): string {
  if (schema.$ref) return schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.map((option) => schemaText(option, indent)).join(" | ");
  if (schema.allOf) return schema.allOf.map((part) => schemaText(part, indent)).join(" & ");
  if (schema.properties) return objectText(schema, indent);
  if (schema.items) {
    const item = schemaText(schema.items, indent);
    return `${item.includes(" | ") ? `(${item})` : item}[]`;
  }
  if (typeof schema.additionalProperties === "object") {
    return `Record<string, ${schemaText(schema.additionalProperties, indent)}>`;
  }
  return schema.type ? [schema.type].flat().join(" | ") : "any";
}

function objectText({ properties = {}, required = [] }: JsonSchema, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const mark = required.includes(name) ? "" : "?";
    const limits = limitsText(schema);
    return `${inner}${name}${mark}: ${schemaText(schema, inner)}${limits && `  // ${limits}`}`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}

const LIMITS: [string, (value: unknown) => string][] = [
  ["minimum", (value) => `≥ ${value}`],
  ["maximum", (value) => `≤ ${value}`],
  ["minLength", (value) => `at least ${value} characters`],
  ["maxLength", (value) => `at most ${value} characters`],
  ["minItems", (value) => `at least ${value}`],
  ["maxItems", (value) => `at most ${value}`],
  ["format", (value) => String(value)],
  ["default", (value) => `default ${JSON.stringify(value)}`],
];

/** What a schema asks for beyond its type. */
export const limitsText = (schema: JsonSchema): string =>
  LIMITS.filter(([keyword]) => schema[keyword] !== undefined)
    .map(([keyword, word]) => word(schema[keyword]))
    .join(", ");
