import fc from "fast-check";
import type { RestDocument } from "../rest-answers/rest-document.ts";
import { hostileText, near, type Schema } from "./hostile-values.ts";

/** A request as it is sent. */
export interface Asked {
  method: string;
  path: string;
  body: string | undefined;
}

const asText = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
export const encode = (value: unknown) => encodeURIComponent(asText(value).toWellFormed());

/** Who signs out asks as a guest from then on. */
export const ENDS_SESSION = /logout/;

/** Requests to every operation of the OpenAPI document. */
export function restRequests(document: RestDocument): fc.Arbitrary<Asked> {
  const operations = Object.entries(document.paths)
    .filter(([path]) => !ENDS_SESSION.test(path))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
    );
  return fc.oneof(
    ...operations.map(({ path, method, operation }) => {
      const parameters = (operation.parameters ?? []) as { name: string; in: string; schema?: Schema }[];
      const values = (place: string) =>
        parameters.filter((one) => one.in === place).map(({ name, schema }) => [name, near(schema)] as const);
      const schema = operation.requestBody?.content["application/json"]?.schema as Schema | undefined;
      return fc
        .record({
          inPath: fc.record(Object.fromEntries(values("path"))),
          inQuery: fc.record(Object.fromEntries(values("query")), { requiredKeys: [] }),
          more: fc.array(fc.tuple(hostileText, hostileText), { maxLength: 1 }),
          body: schema
            ? fc.oneof({ weight: 9, arbitrary: near(schema) }, { weight: 1, arbitrary: hostileText })
            : fc.constant(undefined),
        })
        .map(({ inPath, inQuery, more, body }) => {
          const asked = path.replaceAll(
            /\{(\w+)\}/g,
            (_, name) => encode((inPath as Record<string, unknown>)[name]) || "-",
          );
          const query = [...Object.entries(inQuery), ...more].map(
            ([name, value]) => `${encode(name)}=${encode(value)}`,
          );
          return {
            method,
            path: `${asked}?${query.join("&")}`,
            body: body === undefined ? undefined : JSON.stringify(body),
          };
        });
    }),
  );
}
