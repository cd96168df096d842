import { callAs, freshDatabase, makeDeps } from "@dewy/api/testing";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type FileReport, type ImportFileOptions, importFile } from "./import-file.ts";
import { csv, makeFile } from "./testing.ts";
import { wordReport } from "./word-report.ts";

type Fresh = Awaited<ReturnType<typeof freshDatabase>>;
let fresh: Fresh | undefined;
let client: ReturnType<typeof callAs>;

beforeEach(async () => {
  await fresh?.drop();
  fresh = await freshDatabase();
  client = callAs(makeDeps(fresh), { kind: "system", name: "import" });
});
afterAll(() => fresh?.drop());

const headings = ["sku", "name_en", "price", "category", "brand"];
const line = (n: number, price: string | number = n) => [`S-${n}`, `Dew ${n}`, price, "serum", "Fern"];
const lines = (count: number) => [headings, ...Array.from({ length: count }, (_, index) => line(index + 1))];

const run = async (content: string, options: Partial<ImportFileOptions> = {}): Promise<FileReport> =>
  importFile({
    connect: async () => client,
    path: await makeFile(content),
    columns: {},
    defaults: {},
    default_stock: 50,
    create_categories: true,
    ...options,
  });

const counts = ({ rows, created, updated, unchanged, rejected }: FileReport) => ({
  rows,
  created,
  updated,
  unchanged,
  rejected: rejected.length,
});

test("a file of several batches is imported, again without change, and its progress told", async () => {
  const seen: number[] = [];
  const content = csv(lines(601));
  expect(counts(await run(content, { onProgress: (done, of) => seen.push(done / of) }))).toEqual({
    rows: 601,
    created: 601,
    updated: 0,
    unchanged: 0,
    rejected: 0,
  });
  expect(seen.at(-1)).toBe(1);
  expect(seen.length).toBeGreaterThan(2);
  expect(counts(await run(content))).toMatchObject({ created: 0, updated: 0, unchanged: 601 });
  expect((await client.products.list.query({ brand: "Fern" })).total).toBe(601);
});

test("every rejected row is told with its line, field and reason, and the others are imported", async () => {
  const report = await run(
    `${csv([headings, line(1), line(2, "cheap"), line(3, -1), line(4)])}S-5,short\n${csv([line(1, 99), ["", "No SKU", 5, "serum", ""], ["S-6", "", 5, "serum", ""], line(7, 1.005)])}`,
  );
  expect(counts(report)).toEqual({ rows: 9, created: 2, updated: 0, unchanged: 0, rejected: 7 });
  expect(report.rejected).toEqual([
    { line: 3, sku: "S-2", field: "price", reason: "invalid_type" },
    { line: 4, sku: "S-3", field: "price", reason: "too_small" },
    { line: 6, sku: "", field: "", reason: "cells_missing" },
    { line: 7, sku: "S-1", field: "sku", reason: "duplicate_sku" },
    { line: 8, sku: "", field: "sku", reason: "required" },
    { line: 9, sku: "S-6", field: "name_en", reason: "required" },
    { line: 10, sku: "S-7", field: "price", reason: "not_multiple_of" },
  ]);
  const text = wordReport(report, { seconds: 1, dry_run: false }).join("\n");
  expect(text).toContain("9 rows imported");
  expect(text).toMatch(/rejected +7/);
  expect(text).toContain("line 7  S-1  sku stands in the file before");
});

test("a duplicate far below, in another batch, is still the later line's fault", async () => {
  const report = await run(csv([...lines(300), line(1, 5)]));
  expect(report.rejected).toEqual([{ line: 302, sku: "S-1", field: "sku", reason: "duplicate_sku" }]);
});

test("categories are made only when asked for", async () => {
  expect((await run(csv(lines(1)), { create_categories: false })).rejected).toEqual([
    { line: 2, sku: "S-1", field: "category", reason: "unknown_category" },
  ]);
  expect(counts(await run(csv(lines(1))))).toMatchObject({ created: 1 });
  expect((await client.products.categories.query()).map(({ slug, name }) => [slug, name])).toEqual([
    ["serum", "Serum"],
  ]);
});

test("a dry run writes nothing", async () => {
  expect(counts(await run(csv([...lines(2), line(3, "x")]), { connect: undefined }))).toMatchObject({
    created: 2,
    rejected: 1,
  });
  expect((await client.admin.products.list.query({})).total).toBe(0);
});

test("an import that is stopped says how far it came, and goes on when run again", async () => {
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  await expect(run(csv(lines(601)), { signal: stop.signal, onProgress })).rejects.toThrow(
    "Stopped after 250 of 601 rows",
  );
  expect(counts(await run(csv(lines(601))))).toMatchObject({ created: 351, unchanged: 250 });
});

test("stock is the default's at creation and never after, unless the file has a stock column", async () => {
  await run(csv(lines(1)));
  const [product] = (await client.admin.products.list.query({})).items;
  if (!product) throw new Error("nothing was imported");
  await client.admin.products.update.mutate({ id: product.id, version: product.version, stock: 3 });
  expect(counts(await run(csv(lines(1))))).toMatchObject({ unchanged: 1 });
  const stock = async () => (await client.admin.products.get.query({ id: product.id })).stock;
  expect(await stock()).toBe(3);
  expect(
    counts(
      await run(
        csv([
          [...headings, "stock"],
          [...line(1), 8],
        ]),
      ),
    ),
  ).toMatchObject({ updated: 1 });
  expect(await stock()).toBe(8);
});

test("the file with a column per skin type becomes products with their types, categories and ingredients", async () => {
  const top = [
    "Category",
    "Brand",
    "Product",
    "Price",
    "Rating",
    "Ingredients",
    "Combination",
    "Dry",
    "Normal",
    "Oily",
    "Sensitive",
  ];
  const report = await run(
    csv([
      top,
      ["Eye cream", "FERN", "Night Dew", 30, 4.5, "Aqua, 1,2-Hexanediol (Green, Fern), Talc.", 0, 1, 0, 0, 1],
      ["Sun protect", "MOSS", "Shield", 20, 4, "Visit the MOSS boutique", 1, 1, 1, 1, 1],
    ]),
    { create_categories: false },
  );
  expect(counts(report)).toMatchObject({ created: 2, rejected: 0 });
  expect(report.ignored).toMatchObject([{ line: 3, field: "ingredients", reason: "not_an_ingredient_list" }]);
  expect(await client.products.bySlug.query({ slug: "fern-night-dew" })).toMatchObject({
    category: "eye-care",
    skin_types: ["dry", "sensitive"],
    ingredients: ["Aqua", "1,2-Hexanediol (Green, Fern)", "Talc"],
    stock: 50,
    rating_count: 0,
  });
  expect((await client.products.search.query({ q: "บำรุงรอบดวงตา" })).total).toBe(1);
});

test.each([
  ["", /empty/],
  ["sku,name_en,price,category\n", /no rows/],
  ["a,b\n1,2\n", /does not know/],
  ['sku,name_en,price,category\nA,"open,1,serum\n', /never closed/],
])("a file that is none changes nothing and is explained: %j", async (content, message) => {
  await expect(run(content)).rejects.toThrow(message);
  expect((await client.admin.products.list.query({})).total).toBe(0);
});

test("a broken line at the end of a long file changes nothing", async () => {
  await expect(run(`${csv(lines(600))}S-9,"open,1,serum,Fern\n`)).rejects.toThrow(/never closed/);
  expect((await client.admin.products.list.query({})).total).toBe(0);
});

test("dollar prices are not imported into a shop of another currency", async () => {
  await fresh?.db.updateTable("shop_settings").set({ currency: "THB" }).execute();
  const top = [
    "Category",
    "Brand",
    "Product",
    "Price",
    "Rating",
    "Ingredients",
    "Combination",
    "Dry",
    "Normal",
    "Oily",
    "Sensitive",
  ];
  await expect(run(csv([top, ["Cleanser", "FERN", "Dew", 3, "", "", 0, 0, 0, 0, 0]]))).rejects.toThrow(/USD.*THB/);
});
