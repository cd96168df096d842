import { expect, test } from "vitest";
import { sharedPages, toShare } from "./shared-pages.ts";

const PUBLIC = { "cache-control": "public, s-maxage=30" };

/** Pages whose generation and time are what the test says, and how often each was drawn. */
function pagesOf({ maxBytes }: { maxBytes?: number } = {}) {
  const state = { generation: "1" as string | undefined, now: 0, drawn: 0 };
  const pages = sharedPages({
    generation: async () => state.generation,
    now: () => state.now,
    ...(maxBytes !== undefined && { maxBytes }),
  });
  const draw = async ({ text = "page", headers = PUBLIC, status = 200 } = {}) => {
    state.drawn += 1;
    return toShare({ status, headers: new Headers(headers), text }, undefined);
  };
  const get = async (address: string, page: Parameters<typeof draw>[0] = {}) =>
    String((await pages.get(address, () => draw(page))).text?.for(undefined).body);
  return { state, pages, draw, get };
}

test("a page is drawn once, until something changes or fifteen minutes are over", async () => {
  const { state, get } = pagesOf();
  expect(await get("/", { text: "one" })).toBe("one");
  state.now = 15 * 60_000 - 1;
  expect(await get("/", { text: "two" })).toBe("one");
  expect(await get("/th", { text: "สาม" })).toBe("สาม");
  state.now += 1;
  expect(await get("/", { text: "two" })).toBe("two");
  state.generation = "2";
  expect(await get("/", { text: "three" })).toBe("three");
  expect(state.drawn).toBe(4);
});

test("who asks while a page is being drawn waits for it, unless something changed since that began", async () => {
  const { state, pages, draw } = pagesOf();
  const first = Promise.withResolvers<void>();
  const old = Array.from({ length: 100 }, () =>
    pages.get("/", async () => {
      await first.promise;
      return draw({ text: "old" });
    }),
  );
  await new Promise(setImmediate);
  state.generation = "2";
  const page = await pages.get("/", () => draw({ text: "new" }));
  expect(String(page.text?.for(undefined).body)).toBe("new");
  first.resolve();
  expect(new Set((await Promise.all(old)).map(({ text }) => String(text?.for(undefined).body)))).toEqual(
    new Set(["old"]),
  );
  expect(state.drawn).toBe(2);
  expect(await pages.get("/", () => draw({ text: "newer" }))).toBe(page);
});

test.each([
  ["a failure", { status: 500, headers: PUBLIC }],
  ["what nobody may keep", { headers: { "cache-control": "no-cache" } }],
  ["what sets a cookie", { headers: { ...PUBLIC, "set-cookie": "a=1" } }],
  ["what does not say", { headers: {} }],
])("%s is not kept", async (_, page) => {
  const { state, get } = pagesOf();
  await get("/", page as object);
  await get("/", page as object);
  expect(state.drawn).toBe(2);
});

test("nothing is kept nor shared while nobody can say what changed, nor is what throws", async () => {
  const { state, pages, get } = pagesOf();
  state.generation = undefined;
  await Promise.all([get("/"), get("/")]);
  expect(state.drawn).toBe(2);
  state.generation = "1";
  const failing = () => pages.get("/", () => Promise.reject(new Error("no page")));
  expect((await Promise.allSettled([failing(), failing()])).map(({ status }) => status)).toEqual([
    "rejected",
    "rejected",
  ]);
  expect(await get("/")).toBe("page");
});

test("a hundred thousand addresses take no more memory than fit, and what is asked for again stays", async () => {
  const { state, get } = pagesOf({ maxBytes: 200_000 });
  const text = "x".repeat(5_000);
  for (let n = 0; n < 10_000; n++) {
    await get(`/c/${n}`, { text });
    await get("/", { text });
  }
  expect(state.drawn).toBe(10_001);
  await get("/c/9990", { text });
  await get("/c/1", { text });
  expect(state.drawn).toBe(10_002);
});

test("a text is kept in the forms that were asked for, each the same text", async () => {
  const text = "ភាសាខ្មែរ ".repeat(500);
  const { text: kept } = toShare({ status: 200, headers: new Headers(), text }, "br");
  const small = kept?.bytes ?? 0;
  expect(small).toBeLessThan(1_000);
  expect(kept?.for("gzip, br").encoding).toBe("br");
  expect(kept?.for("gzip").encoding).toBe("gzip");
  expect(String(kept?.for(undefined).body)).toBe(text);
  expect(kept?.bytes).toBeGreaterThan(Buffer.byteLength(text) + small);
});
