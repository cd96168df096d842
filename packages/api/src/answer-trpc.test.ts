import { Json } from "@dewy/core";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { answerTrpc } from "./answer-trpc.ts";
import { type RequestContext, requestContext } from "./context.ts";
import { appRouter } from "./router.ts";
import { type FreshDatabase, freshDatabase, givenProduct, makeDeps } from "./testing.ts";

let fresh: FreshDatabase;
let product_id: number;
let scarce_id: number;
beforeAll(async () => {
  fresh = await freshDatabase();
  product_id = await givenProduct(fresh.db);
  scarce_id = await givenProduct(fresh.db, { stock: 1 });
});
afterAll(() => fresh.drop());

const context = (database = fresh): RequestContext =>
  requestContext(makeDeps(database), {
    headers: {},
    setCookies: new Map(),
    ip: "127.0.0.1",
    requestId: "test",
  });

interface Asked {
  method?: string;
  path: string;
  batch?: boolean;
  input?: unknown;
  raw?: string;
}

async function ours({ method = "GET", path, batch = false, input, raw }: Asked, database = fresh) {
  const text = raw ?? (input === undefined ? undefined : JSON.stringify(input));
  const { status, body, headers } = await answerTrpc({ method, path, batch, input: text }, () => context(database));
  return { status, body: JSON.parse(new Json(body).text), type: headers["content-type"] };
}

async function theirs({ method = "GET", path, batch = false, input, raw }: Asked, database = fresh) {
  const text = raw ?? (input === undefined ? undefined : JSON.stringify(input));
  const url = new URL(`http://shop.test/trpc/${path}`);
  if (batch) url.searchParams.set("batch", "1");
  if (method === "GET" && text !== undefined) url.searchParams.set("input", text);
  const req = new Request(url, {
    method,
    ...(method !== "GET" && { body: text ?? "", headers: { "content-type": "application/json" } }),
  });
  const response = await fetchRequestHandler({
    req,
    endpoint: "/trpc",
    router: appRouter,
    createContext: async () => context(database),
  });
  return {
    status: response.status,
    body: await response.json(),
    type: response.headers.get("content-type"),
  };
}

const times = (count: number) => Array.from({ length: count }, () => "products.categories").join(",");

const cases: [string, number, () => Asked][] = [
  ["a query", 200, () => ({ path: "products.categories" })],
  ["a query with input", 200, () => ({ path: "products.byId", input: { id: product_id } })],
  [
    "a batch",
    200,
    () => ({ path: "products.byId,products.categories", batch: true, input: { 0: { id: product_id } } }),
  ],
  ["a batch of one", 200, () => ({ path: "products.byId", batch: true, input: { 0: { id: product_id } } })],
  ["a batch of 20", 200, () => ({ path: times(20), batch: true })],
  [
    "a batch of which one fails",
    207,
    () => ({
      path: "products.byId,products.byId",
      batch: true,
      input: { 0: { id: product_id }, 1: { id: 2_000_000_000 } },
    }),
  ],
  ["a batch that fails in two ways", 207, () => ({ path: "products.byId,products.everything", batch: true })],
  ["a batch that fails in one way", 404, () => ({ path: "products.everything,products.nothing", batch: true })],
  ["a mutation", 200, () => ({ method: "POST", path: "cart.remove", input: { product_id } })],
  ["a mutation without input and answer", 200, () => ({ method: "POST", path: "auth.logout" })],
  [
    "a batch of mutations",
    200,
    () => ({
      method: "POST",
      path: "cart.remove,cart.remove",
      batch: true,
      input: { 0: { product_id }, 1: { product_id: scarce_id } },
    }),
  ],
  ["a refusal of the schema", 400, () => ({ path: "products.list", input: { page: 0, sort: "sideways" } })],
  ["a refusal of a verb", 404, () => ({ method: "POST", path: "cart.update", input: { product_id, quantity: 3 } })],
  [
    "a refusal with details",
    422,
    () => ({ method: "POST", path: "cart.add", input: { product_id: scarce_id, quantity: 2 } }),
  ],
  ["a missing input", 400, () => ({ path: "products.byId" })],
  ["an input of null", 400, () => ({ path: "products.byId", raw: "null" })],
  ["nobody signed in", 401, () => ({ path: "orders.mine", input: {} })],
  ["an unknown procedure", 404, () => ({ path: "products.everything" })],
  ["a router for a procedure", 404, () => ({ path: "products" })],
  ["no procedure", 404, () => ({ path: "" })],
  ["a batch of no procedure", 404, () => ({ path: "", batch: true })],
  ["commas without a batch", 404, () => ({ path: "products.categories,products.categories" })],
  ["__proto__", 404, () => ({ path: "__proto__" })],
  ["constructor", 404, () => ({ path: "constructor" })],
  ["products.__proto__", 404, () => ({ path: "products.__proto__" })],
  ["products.constructor", 404, () => ({ path: "products.constructor" })],
  ["toString", 404, () => ({ path: "toString" })],
  ["a mutation by GET", 405, () => ({ path: "cart.remove", input: { product_id } })],
  ["a query by POST", 405, () => ({ method: "POST", path: "products.categories" })],
  ["a mutation by PUT", 405, () => ({ method: "PUT", path: "cart.remove", input: { product_id } })],
  ["no JSON", 400, () => ({ path: "products.byId", raw: "{" })],
  ["no JSON in a body", 400, () => ({ method: "POST", path: "cart.remove", raw: "{" })],
  ["no JSON for a batch", 207, () => ({ path: "products.byId,products.categories", batch: true, raw: "{" })],
  ["no JSON for a procedure without input", 200, () => ({ path: "products.categories", raw: "undefined" })],
  ["no JSON for an unknown procedure", 404, () => ({ path: "products.everything", raw: "{" })],
  ["a list for a batch", 400, () => ({ path: "products.byId,products.byId", batch: true, raw: "[]" })],
  ["null for a batch", 400, () => ({ path: "products.byId", batch: true, raw: "null" })],
];

test.each(cases)("%s is answered %i, as tRPC's own handler answers it", async (_name, status, asked) => {
  const [our, their] = [await ours(asked()), await theirs(asked())];
  expect(our).toEqual(their);
  expect(our.status).toBe(status);
});

test("what a refusal says: its reason and details, the fields by name, and nothing else", async () => {
  const refused = await ours({ method: "POST", path: "cart.add", input: { product_id: scarce_id, quantity: 2 } });
  expect(refused.body.error).toEqual({
    code: -32022,
    message: "out_of_stock",
    data: {
      code: "UNPROCESSABLE_CONTENT",
      httpStatus: 422,
      reason: "out_of_stock",
      details: {
        product_id: scarce_id,
        available: 1,
        fields: [{ field: "quantity", code: "out_of_stock", params: { available: 1 } }],
      },
    },
  });
  const faulty = await ours({ path: "products.list", input: { page: 0, sort: "sideways" } });
  expect(faulty.body.error.data.details.fields.map(({ field }: { field: string }) => field)).toEqual(["page", "sort"]);
});

test("a batch of more than 20 calls is refused, and none of them runs", async () => {
  const path = Array.from({ length: 21 }, () => "cart.add").join(",");
  const input = Object.fromEntries(path.split(",").map((_, index) => [index, { product_id }]));
  const { status, body } = await ours({ method: "POST", path, batch: true, input });
  expect([status, body.error.data]).toEqual([
    400,
    { code: "BAD_REQUEST", httpStatus: 400, reason: "batch_too_large", details: { maximum: 20 } },
  ]);
  expect(await fresh.db.selectFrom("shopping_cart").selectAll().execute()).toEqual([]);
});

test("a failure that nobody foresaw says `internal`: no stack, no SQL, no name of a table", async () => {
  const broken = await freshDatabase();
  onTestFinished(() => broken.drop());
  await broken.db.schema.dropTable("product_images").cascade().execute();
  const internal = {
    error: {
      code: -32603,
      message: "internal",
      data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, reason: "internal", details: {} },
    },
  };
  const single = { path: "products.byId", input: { id: 1 } };
  expect(await ours(single, broken)).toEqual({ status: 500, body: internal, type: "application/json" });
  expect(await ours(single, broken)).toEqual(await theirs(single, broken));
  const batch = { path: "products.byId,products.categories", batch: true, input: { 0: { id: 1 } } };
  expect(await ours(batch, broken)).toEqual({
    status: 207,
    body: [internal, { result: { data: [] } }],
    type: "application/json",
  });
});
