import { tmpdir } from "node:os";
import { freshDatabase } from "@dewy/api/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { csv, makeFile } from "./import/testing.ts";
import { runScript } from "./testing.ts";

type Fresh = Awaited<ReturnType<typeof freshDatabase>>;
let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

/** The command as a process of its own, on the test's database. */
const command = (args: string[], url = fresh.url) => runScript("import-catalog.ts", args, { DATABASE_URL: url });

const rows = [
  ["sku", "name_en", "price", "category"],
  ["A", "Dew", 5, "serum"],
  ["B", "Mist", "dear", "serum"],
];

test("the command imports, reports on stdout and shows its progress on stderr", async () => {
  const { code, stdout, stderr } = await command([
    await makeFile(csv(rows)),
    "--create-categories",
    "--default",
    "stock=4",
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "2 of 2 rows\n" });
  expect(stdout).toMatch(/created +1\n.*\n.*\n +rejected +1\n/);
  expect(stdout).toContain("line 3  B  price");
});

test("it fails when nothing could be imported", async () => {
  const { code, stdout } = await command([
    await makeFile(
      csv([
        ["sku", "name_en", "price", "category"],
        ["C", "Dew", "x", "serum"],
      ]),
    ),
  ]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/rejected +1/);
});

test.each([
  [["/nowhere/file.csv"], /^There is no file \/nowhere\/file.csv\.\n$/],
  [[tmpdir()], /^\S+ is not a file\.\n$/],
  [[], /^Which file\?/],
])("%j is one sentence and exit code 1", async (args, message) => {
  const { code, stdout, stderr } = await command(args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(message);
});

test("a database that is not there is one sentence", async () => {
  const { code, stderr } = await command([await makeFile(csv(rows))], "postgres://nobody@127.0.0.1:1/none");
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The database cannot be reached.*\n$/);
});
