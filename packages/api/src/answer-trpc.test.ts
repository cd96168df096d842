import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerTrpc } from "./answer-trpc.ts";
import { type RequestContext, requestContext } from "./context.ts";
import { appRouter } from "./router.ts";
import { type FreshDatabase, freshDatabase, givenProduct, makeDeps } from "./testing.ts";

let fresh: FreshDatabase;
let product_id: number;
beforeAll(async () => {
  fresh = await freshDatabase();
  product_id = await givenProduct(fresh.db);
});
afterAll(() => fresh.drop());

const context = (): RequestContext =>
  requestContext(makeDeps(fresh), {
    headers: new Headers(),
    responseHeaders: new Headers(),
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

async function ours({ method = "GET", path, batch = false, input, raw }: Asked) {
  const text = raw ?? (input === undefined ? undefined : JSON.stringify(input));
  const { status, body, headers } = await answerTrpc({ method, path, batch, input: text }, context);
  return { status, body: JSON.parse(body), type: headers["content-type"] };
}

async function theirs({ method = "GET", path, batch = false, input, raw }: Asked) {
  const text = raw ?? (input === undefined ? undefined : JSON.stringify(input));
  const url = new URL(`http://shop.test/trpc/${path}`);
  if (batch) url.searchParams.set("batch", "1");
  if (method === "GET" && text !== undefined) url.searchParams.set("input", text);
  const req = new Request(url, {
    method,
    ...(method === "POST" && { body: text ?? "", headers: { "content-type": "application/json" } }),
  });
  const response = await fetchRequestHandler({
    req,
    endpoint: "/trpc",
    router: appRouter,
    createContext: async () => context(),
  });
  return {
    status: response.status,
    body: (await response.json()) as { error: { data: unknown } },
    type: response.headers.get("content-type"),
  };
}

const cases: [string, () => Asked][] = [
  ["a query", () => ({ path: "products.categories" })],
  ["a query with input", () => ({ path: "products.byId", input: { id: product_id } })],
  ["a batch", () => ({ path: "products.byId,products.categories", batch: true, input: { 0: { id: product_id } } })],
  [
    "a batch of which one fails",
    () => ({
      path: "products.byId,products.byId",
      batch: true,
      input: { 0: { id: product_id }, 1: { id: 2_000_000_000 } },
    }),
  ],
  ["a mutation", () => ({ method: "POST", path: "cart.remove", input: { product_id } })],
  ["a refusal of the schema", () => ({ path: "products.list", input: { page: 0, sort: "sideways" } })],
  ["a refusal of a verb", () => ({ method: "POST", path: "cart.update", input: { product_id, quantity: 3 } })],
  ["a missing input", () => ({ path: "products.byId" })],
  ["nobody signed in", () => ({ path: "orders.mine", input: {} })],
  ["an unknown procedure", () => ({ path: "products.everything" })],
  ["a router for a procedure", () => ({ path: "products" })],
  ["__proto__", () => ({ path: "__proto__" })],
  ["constructor", () => ({ path: "products.constructor" })],
  ["a mutation by GET", () => ({ path: "cart.remove", input: { product_id } })],
  ["a query by POST", () => ({ method: "POST", path: "products.categories" })],
];

test.each(cases)("%s is answered as tRPC's own handler answers it", async (_name, asked) => {
  const [our, their] = [await ours(asked()), await theirs(asked())];
  expect(our).toEqual(their);
});

test("what is no JSON is refused as theirs is, without words of the parser", async () => {
  const [our, their] = [
    await ours({ path: "products.byId", raw: "{" }),
    await theirs({ path: "products.byId", raw: "{" }),
  ];
  expect([our.status, our.body.error.data]).toEqual([their.status, their.body.error.data]);
});

test("a batch of more than 20 calls is refused", async () => {
  const path = Array.from({ length: 21 }, () => "products.categories").join(",");
  const { status, body } = await ours({ path, batch: true });
  expect([status, body.error.data.reason]).toEqual([400, "batch_too_large"]);
});
