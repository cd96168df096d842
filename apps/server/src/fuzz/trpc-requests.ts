import { procedures } from "@dewy/api/server";
import fc from "fast-check";
import { z } from "zod";
import { hostileText, hostileValue, near, type Schema } from "./hostile-values.ts";
import { type Asked, ENDS_SESSION, encode } from "./rest-requests.ts";

/** Calls of every procedure of the router, alone and in batches. */
export function trpcRequests(): fc.Arbitrary<Asked> {
  const calls = [...procedures]
    .filter(([name]) => !ENDS_SESSION.test(name))
    .map(([name, { type, inputs }]) => ({ name, type, input: inputOf(inputs) }));
  const alone = calls.map(({ name, type, input }) =>
    input.map((value) => asked(type === "query" ? "GET" : "POST", name, value)),
  );
  const queries = calls.filter(({ type }) => type === "query");
  const batch = fc
    .array(fc.oneof(...queries.map(({ name, input }) => input.map((value) => ({ name, value })))), {
      minLength: 1,
      maxLength: 25,
    })
    .map((parts) => ({
      method: "GET",
      path: `/trpc/${parts.map(({ name }) => name).join(",")}?batch=1&input=${encode({ ...parts.map(({ value }) => value) })}`,
      body: undefined,
    }));
  const unknown = fc
    .record({ name: hostileText, value: hostileValue })
    .map(({ name, value }) => asked("GET", encode(name) || "-", value));
  return fc.oneof({ weight: 18, arbitrary: fc.oneof(...alone) }, batch, unknown);
}

function inputOf(inputs: readonly unknown[]): fc.Arbitrary<unknown> {
  const [schema] = inputs as z.ZodType[];
  return schema ? near(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema) : hostileValue;
}

function asked(method: string, name: string, value: unknown): Asked {
  const text = JSON.stringify(value) ?? "";
  return method === "GET"
    ? { method, path: `/trpc/${name}?input=${encode(text)}`, body: undefined }
    : { method, path: `/trpc/${name}`, body: text };
}
