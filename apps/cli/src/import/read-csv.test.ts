import { expect, test } from "vitest";
import { checkEncoding } from "./check-encoding.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import { csv, makeFile } from "./testing.ts";

async function read(content: string): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(await makeFile(content))) rows.push(row);
  return rows;
}

test("rows carry the line they start on, past quoted line breaks and blank lines", async () => {
  expect(await read('a,b\n1,"x\ny"\n\n\n2,3\r\n4,"p\r\r\nq"\r\n5,6')).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["1", "x\ny"] },
    { line: 6, cells: ["2", "3"] },
    { line: 7, cells: ["4", "p\r\r\nq"] },
    { line: 9, cells: ["5", "6"] },
  ]);
});

test.each([",", ";", "\t"])("the headings tell that cells are separated by %j", async (delimiter) => {
  const rows = await read(
    `\ufeff${csv(
      [
        ["name, long; one", "price"],
        ["a,b;c", "1"],
      ],
      delimiter,
    )}`,
  );
  expect(rows.map((row) => row.cells)).toEqual([
    ["name, long; one", "price"],
    ["a,b;c", "1"],
  ]);
});

test("rows with too few or too many cells are told as they are", async () => {
  expect((await read("a,b\n1\n1,2,3\n")).map((row) => row.cells.length)).toEqual([2, 1, 3]);
});

test.each([
  ['a,b\n1,"open\n2,3\n', /never closed/],
  ['a,b\n1,"x"y\n', /doubled/],
])("broken quoting is said: %j", async (content, message) => {
  await expect(read(content)).rejects.toThrow(message);
});

test.each<[string, Uint8Array, RegExp]>([
  ["UTF-16", Buffer.from("\ufeffname,price\n", "utf16le"), /UTF-16/],
  ["UTF-16 without a mark", Buffer.from("name,price\n", "utf16le"), /UTF-16/],
  ["Latin-1", Buffer.from("name\nCrème\n", "latin1"), /Latin-1/],
  ["Thai Windows-874", Buffer.from([0x61, 0x0a, 0xe0, 0xab, 0xc3, 0xd1, 0xe8, 0xc1, 0x0a]), /Windows-874/],
  ["a workbook", Buffer.from("PK\u0003\u0004rest"), /Excel/],
  ["nothing", Buffer.alloc(0), /empty/],
])("%s is told from UTF-8", async (_, bytes, message) => {
  await expect(makeFile(bytes).then(checkEncoding)).rejects.toThrow(message);
});

test("UTF-8 in three languages passes, with a letter across two chunks", async () => {
  await checkEncoding(await makeFile(`name\n${"x".repeat(65_530)}เซรั่ม សេរ៉ូម Crème\n`));
});
