import * as schemas from "@dewy/core/schemas";
import { z } from "zod";

/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 wants it. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  [keyword: string]: unknown;
}

/** The shapes of answers that have a name of their own in the document: those that core exports, under their exported name. */
const named = z.registry<{ id: string }>();
for (const [name, schema] of Object.entries(schemas)) {
  if (schema instanceof z.ZodObject && !name.endsWith("Input")) {
    named.add(schema, { id: `${name.charAt(0).toUpperCase()}${name.slice(1)}` });
  }
}

/** What a client may send. */
export const inputSchema = (schema: z.ZodType): JsonSchema =>
  clean(z.toJSONSchema(schema, { io: "input", unrepresentable: "any", metadata: z.registry() }) as JsonSchema);

/** What the server answers; shapes with a name are put into `components` and referred to. */
export function outputSchema(schema: z.ZodType, components: Record<string, JsonSchema>): JsonSchema {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, {
    io: "output",
    unrepresentable: "any",
    metadata: named,
  }) as JsonSchema & { $defs?: Record<string, JsonSchema> };
  for (const [name, definition] of Object.entries($defs)) components[name] = withReferences(definition);
  return withReferences(root);
}

const withReferences = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(clean(schema)).replaceAll('"#/$defs/', '"#/components/schemas/'));

const SAFE = Number.MAX_SAFE_INTEGER;

/** Without what says nothing: the dialect, zod's ids, and the limits of every integer. */
const clean = (schema: JsonSchema): JsonSchema =>
  JSON.parse(
    JSON.stringify(schema, (keyword, value) => {
      if (keyword === "$schema" || keyword === "id") return typeof value === "string" ? undefined : value;
      return (keyword === "minimum" && value === -SAFE) || (keyword === "maximum" && value === SAFE)
        ? undefined
        : value;
    }),
  );
