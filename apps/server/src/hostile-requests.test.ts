import { gzipSync } from "node:zlib";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { builtPages } from "./built-pages.ts";
import { type RestDocument, readRestDocument } from "./rest-answers/rest-document.ts";
import { runTestShop, type TestShop } from "./running-test-shop.ts";

// Builds what is not built.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

let shop: TestShop;
let document: RestDocument;
const errors: string[] = [];
beforeAll(async () => {
  const log = pino({ level: "error" }, { write: (line: string) => void errors.push(line) });
  shop = await runTestShop({ demo: true, log, pages: await builtPages() });
  document = await readRestDocument(shop);
});
afterAll(() => shop.stop());

const ACCOUNT_FORMS = ["/account", "/logout", "/forgot-password", "/reset-password", "/verify-email"];
const FORMS = ["/login", "/register", "/cart", "/cart.data", "/checkout", "/km/login", ...ACCOUNT_FORMS];
const PAGES = ["/", "/products", "/p/none", "/search?q=a", "/products.data", "/no/such/page", "/__manifest", ...FORMS];
const FILES = [
  "/admin",
  "/admin/orders",
  "/admin/assets/none.js",
  "/media/none.svg",
  "/assets/none.js",
  "/favicon.svg",
];
const PROGRAMS = ["/api/products", "/api/cart/add", "/api/none", "/ml/none", "/api/docs", "/api/openapi.json"];
const TRPC = ["/trpc/shop.info", "/trpc/cart.add", "/trpc/none.at.all", "/trpc/", "/trpc"];
const EVERYWHERE = [...PAGES, ...FILES, ...PROGRAMS, ...TRPC, "/healthz", "/readyz"];

interface Hostile {
  line: string;
  headers?: string;
  body?: string | Buffer;
}

function request({ line, headers = "host: localhost\r\n", body = "" }: Hostile): Buffer {
  const bytes = typeof body === "string" ? Buffer.from(body, "latin1") : body;
  const length = bytes.length > 0 || /^(POST|PUT)/.test(line) ? `content-length: ${bytes.length}\r\n` : "";
  const head = `${line} HTTP/1.1\r\n${headers}connection: close\r\n${length}\r\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), bytes]);
}

/** What is wrong with the answer to a request: undefined when nothing is. */
async function fault(hostile: Hostile, expected: RegExp): Promise<string | undefined> {
  errors.length = 0;
  const answer = await shop.send(request(hostile));
  const end = answer.indexOf("\r\n\r\n");
  const head = answer.slice(0, end);
  const body = answer.slice(end + 4);
  const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? "nothing";
  const what = `${hostile.line.slice(0, 80)} ${hostile.headers?.slice(0, 80) ?? ""}: ${status}`;
  if (!expected.test(status)) return `${what} ${body.slice(0, 200)} ${errors[0]?.slice(0, 600) ?? ""}`;
  if (errors.length > 0) return `${what} logged ${errors[0]?.slice(0, 300)}`;
  if (/node_modules|\bat \S+ \(|\.(js|ts):\d+|\bselect\b.{1,200}\bfrom "?\w|postgres/i.test(body))
    return `${what} tells ${body}`;
  const isRefusal = status.startsWith("4") && head.includes("x-request-id") && !hostile.line.startsWith("HEAD");
  return isRefusal && !isWellFormed(hostile.line, head, body) ? `${what} is ${body.slice(0, 200)}` : undefined;
}

/** A refusal speaks as the place where it was asked speaks. */
function isWellFormed(line: string, head: string, body: string): boolean {
  const type = /^content-type: (.*?)\r?$/im.exec(head)?.[1] ?? "";
  const path = line.split(" ")[1] ?? "";
  if (type === "application/problem+json") {
    return document.faults({ $ref: "#/components/schemas/Problem" }, JSON.parse(body)).length === 0;
  }
  if (path.startsWith("/trpc/")) {
    const [error] = [JSON.parse(body)].flat();
    return type.startsWith("application/json") && typeof error.error.data.reason === "string";
  }
  return !/^\/(api|ml)\//.test(path) && /^(text\/(html|x-script)|application\/json)/.test(type);
}

async function faults(requests: Hostile[], expected: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const hostile of requests) found.push(...[(await fault(hostile, expected)) ?? []].flat());
  return found;
}

test("reading methods are answered or refused everywhere", async () => {
  const lines = ["HEAD", "OPTIONS"].flatMap((method) => EVERYWHERE.map((path) => ({ line: `${method} ${path}` })));
  expect(await faults(lines, /^[234]/)).toEqual([]);
});

test("a method that a place does not know is refused there", async () => {
  const methods = ["TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "LOCK", "M-SEARCH", "QUERY"];
  const lines = methods.flatMap((method) => EVERYWHERE.map((path) => ({ line: `${method} ${path}` })));
  expect(await faults(lines, /^4/)).toEqual([]);
});

test("a post of nothing is refused", async () => {
  const places = [...EVERYWHERE.filter((path) => path !== "/logout"), "/api/auth/login", "/trpc/auth.login"];
  expect(
    await faults(
      places.map((path) => ({ line: `POST ${path}` })),
      /^4/,
    ),
  ).toEqual([]);
});

test("absurd addresses are not found, or refused", async () => {
  const below = [
    "/",
    "/km/",
    "/p/",
    "/c/",
    "/orders/",
    "/media/",
    "/admin/assets/",
    "/assets/",
    "/api/products/",
    "/trpc/",
  ];
  const names = [
    "%",
    "%00",
    "%zz",
    "%ff",
    "%ed%a0%80",
    "..%2f..%2fetc%2fpasswd",
    "a\x80\xff",
    "%3Cscript%3E",
    "a%20or%201=1--",
  ];
  const absurd = below.flatMap((place) => names.map((name) => ({ line: `GET ${place}${name}` })));
  expect(await faults(absurd, /^4/)).toEqual([]);
  const odd = ["/\\", "//", "///", "//evil.example/x", "/..//..", "http://evil.example/none", "*", "?", "none"];
  expect(
    await faults(
      odd.map((path) => ({ line: `GET ${path}` })),
      /^[234]/,
    ),
  ).toEqual([]);
  const long = ["/", "/search?q=", "/api/products/search?q=", "/api/products/", "/trpc/"];
  expect(
    await faults(
      long.map((path) => ({ line: `GET ${path}${"a".repeat(60_000)}` })),
      /^4/,
    ),
  ).toEqual([]);
});

test("queries that mean nothing are answered or refused", async () => {
  const queries = ["page=%", "page=1e309&page=2", "sort=%00&category=%ff", "q=%ed%a0%80", "q=%00", "q=a&q=b&q[]=c"];
  queries.push(
    "__proto__[x]=1&__proto__=2&constructor=3&toString=4",
    "brand=%00&brand=",
    "page=-1&page_size=1e9",
    "&".repeat(9_000),
  );
  queries.push(
    "input=%",
    "input={}&batch=1",
    "batch=1&input=[",
    "_routes=root,none",
    "_routes=%00",
    "next=//evil.example",
    "min_price=NaN",
  );
  const places = ["/", "/products", "/search", "/products.data", "/login", "/api/products", "/api/products/search"];
  places.push("/trpc/products.list", "/trpc/shop.info,products.list", "/admin", "/media/none.svg");
  const asked = places.flatMap((place) => queries.map((query) => ({ line: `GET ${place}?${query}` })));
  expect(await faults(asked, /^[234]/)).toEqual([]);
});

const typed = (type: string) => `host: localhost\r\ncontent-type: ${type}\r\n`;
const JSON_TYPE = typed("application/json");

test("a page takes forms, and refuses a body that is none", async () => {
  const bodies = [
    ["multipart/form-data", "x"],
    ["multipart/form-data; boundary=x", "--x\r\nbroken"],
    ["multipart/form-data; boundary=", "--\r\n"],
    ["multipart/form-data; boundary=x", '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb'],
    ["application/json", "{}"],
    ["application/json", "[".repeat(100_000)],
    ["text/plain", "a=b"],
    ["image/png", "\xff\xd8"],
    ["application/x-www-form-urlencoded; charset=utf-16", "a=b"],
    ["application/x-www-form-urlencoded; charset=none", "a=b"],
    ["not a type at all", "a=b"],
  ] as const;
  const sent = FORMS.flatMap((path) =>
    bodies.map(([type, body]) => ({ line: `POST ${path}`, headers: typed(type), body })),
  );
  expect(await faults(sent, /^4(00|15)$/)).toEqual([]);
});

test("a form's fields may hold anything", async () => {
  const bodies = [
    "%%%=%ff&__proto__=1&a=%00",
    "a.__proto__.b=1&__proto__.x=2&constructor.prototype.y=3",
    "email=a%00b&password=x",
  ];
  bodies.push(
    "email=%ed%a0%80&password=%ff",
    "product_id=1e308&quantity=-1&intent=add",
    "&".repeat(50_000),
    "a".repeat(500_000),
  );
  bodies.push("email[]=a&email[]=b&email=a&email=b", "\xff\xfe\xfd", "email=a&email.b=c&email.b.c=d");
  const headers = typed("application/x-www-form-urlencoded");
  const sent = FORMS.flatMap((path) => bodies.map((body) => ({ line: `POST ${path}`, headers, body })));
  expect(await faults(sent, /^[34]|^20[02]$/)).toEqual([]);
});

test("JSON that is none, or has nothing that was asked for, is refused", async () => {
  const bodies = [
    "{",
    "",
    "null",
    '""',
    "1e400",
    "[]",
    "\xff\xfe\xfd",
    '{"email":"\xff\xc0","password":"a"}',
    "[".repeat(999_999),
  ];
  bodies.push(
    '{"a":'.repeat(150_000),
    `${"[".repeat(400_000)}${"]".repeat(400_000)}`,
    '{"__proto__":{"email":"a@b.co","password":"x"}}',
  );
  bodies.push(
    '{"email":{"__proto__":null},"password":[]}',
    '{"constructor":{"prototype":1}}',
    '{"product_id":"1; drop table users","quantity":{}}',
  );
  const paths = [
    "/api/auth/login",
    "/api/auth/register",
    "/api/cart/add",
    "/trpc/auth.login",
    "/trpc/cart.add",
    "/trpc/cart.add?batch=1",
  ];
  const sent = paths.flatMap((path) => bodies.map((body) => ({ line: `POST ${path}`, headers: JSON_TYPE, body })));
  // A batch's call without its input is a call without an input.
  expect(await faults(sent, /^4/)).toEqual([]);
});

test("a compressed body, and one in other letters than UTF-8, is refused with 415", async () => {
  const zipped = gzipSync('{"email":"a@b.co","password":"b"}');
  const places = ["/api/auth/login", "/trpc/auth.login", "/trpc/cart.add?batch=1", "/login", "/checkout"];
  const bodies = [
    { headers: `${JSON_TYPE}content-encoding: gzip\r\n`, body: zipped },
    { headers: `${JSON_TYPE}content-encoding: gzip\r\n`, body: zipped.subarray(0, 12) },
    { headers: `${JSON_TYPE}content-encoding: br\r\n`, body: "{}" },
    { headers: `${JSON_TYPE}content-encoding: none\r\n`, body: "{}" },
    { headers: typed("application/json; charset=utf-16"), body: "{}" },
    { headers: typed('application/json; x=y; Charset="latin1"'), body: "{}" },
  ];
  const sent = places.flatMap((path) => bodies.map((body) => ({ line: `POST ${path}`, ...body })));
  expect(await faults(sent, /^415$/)).toEqual([]);
});

test("a batch of more than 20 calls is refused", async () => {
  const names = (count: number) => Array.from({ length: count }, () => "shop.info").join(",");
  expect(await faults([{ line: `GET /trpc/${names(20)}?batch=1` }], /^200$/)).toEqual([]);
  expect(
    await faults([{ line: `GET /trpc/${names(21)}?batch=1` }, { line: `GET /trpc/${names(800)}?batch=1` }], /^4/),
  ).toEqual([]);
  const streamed = {
    line: `GET /trpc/${names(21)}?batch=1`,
    headers: "host: localhost\r\naccept: application/jsonl\r\n",
  };
  expect(await faults([streamed], /^4/)).toEqual([]);
});

const ASKED = [
  "/",
  "/cart",
  "/account",
  "/api/cart",
  "/api/orders",
  "/trpc/cart.get",
  "/admin",
  "/media/demo/hero.svg",
  "/healthz",
];

test("headers that mean nothing are answered or refused", async () => {
  const odd = [
    "cookie: dewy_guest=\xff\xfe; dewy_session=%00; dewy_staff==;;;=",
    "cookie: dewy_guest=%E0%A4%A; dewy_session=..%2f",
  ];
  odd.push(
    "cookie: __proto__=1; constructor=2",
    "cookie: ;",
    "authorization: Bearer \xff\xff",
    `authorization: Bearer ${"a".repeat(9_000)}`,
  );
  odd.push(
    "accept-language: \xff,,;q=a,en-",
    "accept-encoding: ,;q=,\xff",
    "accept: \xff/*",
    "range: bytes=5-1",
    "if-none-match: \xff",
  );
  odd.push(
    "origin: \xff",
    "x-forwarded-for: '; drop table users",
    "x-request-id: \xff",
    "trpc-accept: \xff",
    "upgrade: websocket",
    "expect: nothing",
  );
  odd.push(
    "content-length: 5",
    "content-type: application/json",
    "if-modified-since: never",
    "sec-fetch-site: \xff",
    "te: \xff",
  );
  odd.push(Array.from({ length: 300 }, (_, index) => `x-${index}: a`).join("\r\n"));
  const sent = ASKED.flatMap((path) =>
    odd.map((header) => ({ line: `GET ${path}`, headers: `host: localhost\r\n${header}\r\n` })),
  );
  expect(
    await faults(
      sent.filter(({ headers }) => !headers.includes("content-length")),
      /^[234]/,
    ),
  ).toEqual([]);
});

test("headers that are no HTTP, or too many, are refused", async () => {
  const wrong = [
    "x y: z",
    "transfer-encoding: gzip",
    "content-length: -1",
    "content-length: 1\r\ncontent-length: 2",
    "x: \x00",
    `x: ${"a".repeat(20_000)}`,
  ];
  wrong.push(Array.from({ length: 3_000 }, (_, index) => `x${index}: `).join("\r\n"));
  const sent = ASKED.flatMap((path) =>
    wrong.map((header) => ({ line: `GET ${path}`, headers: `host: localhost\r\n${header}\r\n` })),
  );
  expect(await faults(sent, /^4/)).toEqual([]);
});

test("a host that is none is refused or answered", async () => {
  const hosts = [
    "",
    "host: \r\n",
    "host: a b\r\n",
    "host: [::1\r\n",
    "host: \xff\r\n",
    "host: a:99999\r\n",
    "host: user@x\r\n",
    "host: a/b\r\n",
    "host: ?\r\n",
  ];
  const sent = ASKED.flatMap((path) => hosts.map((headers) => ({ line: `GET ${path}`, headers })));
  expect(await faults(sent, /^[234]/)).toEqual([]);
});
