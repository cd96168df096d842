import { clean } from "./cells.ts";
import { checkEncoding } from "./check-encoding.ts";
import { ImportError } from "./import-error.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";

/** Reads the whole file once: its headings and how many rows follow. Throws ImportError for a file that cannot be read to its end. */
export async function inspectFile(path: string): Promise<{ headings: string[]; rows: number }> {
  await checkEncoding(path);
  let headings: string[] | undefined;
  let rows = -1;
  for await (const { cells } of readCsv(path)) {
    headings ??= cells.map((cell) => clean(cell));
    rows += 1;
  }
  if (!headings || headings.every((heading) => heading === "")) throw new ImportError("The file is empty.");
  if (rows < 1) throw new ImportError("The file has headings but no rows.");
  return { headings, rows };
}

/** The rows below the headings. */
export async function* dataRows(path: string): AsyncGenerator<CsvRow> {
  let headings = true;
  for await (const row of readCsv(path)) {
    if (!headings) yield row;
    headings = false;
  }
}
