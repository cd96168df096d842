import { z } from "zod";
import { callProcedure, procedures } from "../call-procedure.ts";
import type { RequestContext } from "../context.ts";
import type { Access, RestRoute } from "../trpc.ts";
import { type FieldCoercion, fieldCoercions } from "./coerce.ts";

/** What a request carries, before a schema has looked at it. */
export interface RestParts {
  path: Readonly<Record<string, string>>;
  query: URLSearchParams | undefined;
  /** Parsed JSON; undefined when there was none. */
  body: unknown;
}

/** One REST operation: a procedure and where it is reached. */
export interface RestEndpoint {
  method: RestRoute["method"];
  /** From the root, fields of the input in braces: `/api/products/{id}`. */
  path: string;
  pathFields: readonly string[];
  status: number;
  summary: string;
  access: Access;
  /** The procedure's name in the router: `products.byId`. */
  procedure: string;
  input: z.ZodType | undefined;
  output: z.ZodType | undefined;
  /** Whether the input, but for path fields, is the JSON body; otherwise it is the query. */
  takesBody: boolean;
  /** The procedure's input, with numbers and booleans read from their text; not yet validated. */
  coerce(parts: RestParts): unknown;
  /** Runs the procedure; throws what it throws. */
  call(context: RequestContext, input: unknown): Promise<unknown>;
  /** Which part of the request a field of the input is read from. */
  locate(field: string): "path" | "query" | "body";
}

/** Every procedure that has a REST path, static paths before those with a field in the same place. Made once, at start. */
export function restEndpoints(): RestEndpoint[] {
  const endpoints = [...procedures].flatMap(([name, { meta, inputs }]) =>
    meta?.rest ? [endpoint(name, meta.rest, meta.access ?? "anyone", inputs)] : [],
  );
  return endpoints.toSorted((a, b) => (sortKey(a.path) < sortKey(b.path) ? -1 : 1));
}

/** Braces sort after letters and digits: `/products/search` comes before `/products/{id}`. */
const sortKey = (path: string) => path.replaceAll("{", "\u{10FFFF}");

function endpoint(procedure: string, rest: RestRoute, access: Access, inputs: readonly unknown[]): RestEndpoint {
  const path = rest.path.startsWith("/ml/") ? rest.path : `/api${rest.path}`;
  const pathFields = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const takesBody = rest.method === "POST" || rest.method === "PUT";
  const input = mergedInput(inputs);
  const coercions = fieldCoercions(input);
  const queryFields = takesBody ? [] : [...coercions].filter(([name]) => !pathFields.includes(name));
  return {
    method: rest.method,
    path,
    pathFields,
    status: rest.status ?? 200,
    summary: rest.summary,
    access,
    procedure,
    input,
    output: rest.output,
    takesBody,
    coerce({ path: given, query, body }) {
      if (!input) return undefined;
      const fields: Record<string, unknown> = {};
      if (query) readQuery(query, queryFields, fields);
      for (const name of pathFields) fields[name] = coercions.get(name)?.([given[name] ?? ""]) ?? given[name];
      if (body === undefined) return fields;
      const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
      return isObject ? { ...body, ...fields } : body;
    },
    call: (context, value) => callProcedure(context, procedure, value),
    locate(field) {
      const [name = ""] = field.split(".");
      return pathFields.includes(name) ? "path" : takesBody ? "body" : "query";
    },
  };
}

function readQuery(query: URLSearchParams, fields: [string, FieldCoercion][], into: Record<string, unknown>): void {
  for (const [name, coerce] of fields) {
    const values = query.getAll(name);
    if (values.length > 0) into[name] = coerce(values);
  }
}

/** A procedure built on another has both inputs. */
function mergedInput(inputs: readonly unknown[]): z.ZodType | undefined {
  const [first, ...rest] = inputs.filter((schema): schema is z.ZodType => schema instanceof z.ZodType);
  return rest.reduce<z.ZodType | undefined>((all, schema) => (all ? z.intersection(all, schema) : schema), first);
}
