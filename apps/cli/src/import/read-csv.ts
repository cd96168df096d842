import { createReadStream } from "node:fs";
import { CsvError, type Options, parse } from "csv-parse";
import { ImportError } from "./import-error.ts";

export interface CsvRow {
  /** The line of the file on which the row starts; the headings are on line 1. */
  line: number;
  /** As many as there are headings, unless `cells_missing`. */
  cells: string[];
}

const MAX_ROW = 1_000_000;

/** The rows of a CSV file (UTF-8), the headings first; separated by comma, semicolon or tab, whichever the headings use. Streams. */
export async function* readCsv(path: string): AsyncGenerator<CsvRow> {
  const options: Options = {
    bom: true,
    delimiter: await delimiterOf(path),
    max_record_size: MAX_ROW,
    raw: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
  };
  const input = createReadStream(path);
  const parser = input.pipe(parse(options));
  input.on("error", (error) => parser.destroy(error));
  let next = 1;
  try {
    for await (const { record, raw } of parser as AsyncIterable<{ record: string[]; raw: string }>) {
      // The raw text holds the blank lines before the row, one character each, and the row with its line end.
      const blank = raw.match(/^[\r\n]*/)?.[0].length ?? 0;
      const line = next + blank;
      next = line + (raw.slice(blank, -1).match(/\n/g)?.length ?? 0) + 1;
      yield { line, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new ImportError(wordCsvError(error), { cause: error });
    throw error;
  } finally {
    input.destroy();
  }
}

async function delimiterOf(path: string): Promise<string> {
  let head = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8", end: 65_535 })) head += chunk;
  const headings = head.replace(/"[^"]*"/g, "").split(/\r?\n/, 1)[0] ?? "";
  const count = (delimiter: string) => headings.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function wordCsvError(error: CsvError): string {
  const { lines } = error as CsvError & { lines?: number };
  const where = lines === undefined ? "" : ` near line ${lines}`;
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
    case "CSV_MAX_RECORD_SIZE":
      return `The file is not valid CSV${where}: a quotation mark is opened and never closed.`;
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return `The file is not valid CSV${where}: a quotation mark within a cell must be doubled and the cell quoted.`;
    default:
      return `The file is not valid CSV${where}.`;
  }
}
