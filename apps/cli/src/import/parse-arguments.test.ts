import { expect, test } from "vitest";
import { parseArguments } from "./parse-arguments.ts";
import { makeFile } from "./testing.ts";

test("a file and its options", () => {
  expect(
    parseArguments([
      "list.csv",
      "--default",
      "stock=50",
      "--default=category=serum",
      "--map",
      "A = b=name_en",
      "--map",
      "Colour=",
      "--dry-run",
    ]),
  ).toEqual({
    path: "list.csv",
    columns: { "A = b": "name_en", Colour: "" },
    defaults: { category: "serum" },
    default_stock: 50,
    create_categories: false,
    dry_run: true,
  });
});

test("a mapping file says the same, and the command line overrules it", async () => {
  const mapping = await makeFile(
    '{"columns": {"Title": "name_en"}, "defaults": {"stock": 5, "brand": "Fern"}}',
    "m.json",
  );
  expect(parseArguments(["list.csv", "--mapping", mapping, "--default", "stock=7"])).toMatchObject({
    columns: { Title: "name_en" },
    defaults: { brand: "Fern" },
    default_stock: 7,
  });
});

test.each([
  [[], /Which file\?/],
  [["a.csv", "b.csv"], /One file at a time/],
  [["a.csv", "--default", "stock"], /written like --default "stock=50"/],
  [["a.csv", "--default", "stock=many"], /whole number/],
  [["a.csv", "--default", "colour=red"], /no field colour/],
  [["a.csv", "--map", "Title=nam"], /no field nam/],
  [["a.csv", "--mapping", "absent.json"], /is not there/],
  [["a.csv", "--fast"], /--fast/],
])("%j is explained", (args, message) => {
  expect(() => parseArguments(args)).toThrow(message);
});

test.each(["{", '{"columns": ["a"]}', '{"columns": {"a": null}}'])(
  "a mapping file %s is explained",
  async (content) => {
    const mapping = await makeFile(content, "m.json");
    expect(() => parseArguments(["a.csv", "--mapping", mapping])).toThrow(/mapping file/);
  },
);
