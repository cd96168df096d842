import { callAs } from "@dewy/api/server";
import { checkBooks, makeContext } from "@dewy/api/testing";
import fc from "fast-check";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type RestDocument, readRestDocument } from "./rest-answers/rest-document.ts";
import { runTestShop, type TestShop } from "./running-test-shop.ts";

vi.setConfig({ testTimeout: 120_000 });

const REQUESTS = 2_000;
const PASSWORD = "lotus pond at dawn";

let shop: TestShop;
let document: RestDocument;
const errors: string[] = [];
beforeAll(async () => {
  const log = pino({ level: "error" }, { write: (line: string) => void errors.push(line) });
  // Each request comes from another address, or limits on attempts would answer most of them.
  shop = await runTestShop({
    demo: true,
    log,
    env: { TRUST_PROXY: true, PUBLIC_URL: "http://localhost", RATE_LIMITS: "off" },
  });
  document = await readRestDocument(shop);
});
afterAll(() => shop.stop());

const hostileText = fc.oneof(
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
  fc.constant("a".repeat(1_000)),
);
const hostileNumber = fc.oneof(
  fc.constantFrom(0, -1, 1, 2, 1.5, 1e308, 2_147_483_647, 2_147_483_648, 9_007_199_254_740_991, -2_147_483_649, 1e-300),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 3, arbitrary: hostileNumber },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], [null]) },
  { weight: 1, arbitrary: fc.array(fc.oneof(hostileText, hostileNumber), { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.dictionary(hostileText, hostileText, { maxKeys: 4 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 6 }) },
);

interface Schema {
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  const?: unknown;
}

/** Values near a schema: mostly of its shape, so that they get past the first check, with something hostile somewhere. */
function near(schema: Schema | undefined): fc.Arbitrary<unknown> {
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

interface Asked {
  method: string;
  path: string;
  body: string | undefined;
}

const asText = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
const encode = (value: unknown) => encodeURIComponent(asText(value).toWellFormed());

/** Who signs out asks as a guest from then on. */
const ENDS_SESSION = /logout/;

function requests(): fc.Arbitrary<Asked> {
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

const people = {
  guest: async () => ({}),
  async customer() {
    const body = { email: "fuzz@example.com", password: PASSWORD };
    return bearer(await shop.ask("POST", "/api/auth/register", { body }));
  },
  async owner() {
    const body = { email: "fuzz-owner@example.com", password: PASSWORD };
    await callAs(shop.shop.deps, { kind: "system", name: "fuzz" }).admin.auth.createAdmin.mutate(body);
    return bearer(await shop.ask("POST", "/api/admin/login", { body }));
  },
};

async function bearer(signedIn: Response): Promise<Record<string, string>> {
  const { token } = (await signedIn.json()) as { token: string };
  return { authorization: `Bearer ${token}` };
}

test.each(Object.entries(people))(
  "whatever one as %s sends to the REST API is answered as its document says, and is never a failure",
  async (_, signIn) => {
    const headers = await signIn();
    let count = 0;
    const statuses = new Map<number, number>();
    const answers = fc.asyncProperty(requests(), async ({ method, path, body }) => {
      errors.length = 0;
      const from = `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count++ & 255}`;
      const response = await shop.ask(method, path, { body, headers: { ...headers, "x-forwarded-for": from } });
      const text = await response.text();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      expect(errors).toEqual([]);
      expect(response.status, text).toBeLessThan(500);
      if (response.status < 400) return;
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(document.faults({ $ref: "#/components/schemas/Problem" }, JSON.parse(text))).toEqual([]);
    });
    await fc.assert(answers, { numRuns: REQUESTS, seed: 4, endOnFailure: true });
    // The inputs are near enough to be answered now and then, not all of them refused at the door.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 50);
    expect(statuses.get(400) ?? 0).toBeGreaterThan(REQUESTS / 10);
  },
);

test("and the books balance afterwards", async () => {
  expect(await checkBooks(makeContext(shop.fresh))).toEqual([]);
});
