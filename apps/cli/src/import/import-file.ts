import type { ShopClient } from "@dewy/api/server";
import type { ImportProductRow, ImportRemark, ImportReport } from "@dewy/core/schemas";
import { clean } from "./cells.ts";
import { checkEncoding } from "./check-encoding.ts";
import { checkCurrency } from "./check-shop.ts";
import { ImportError } from "./import-error.ts";
import { chooseMapping, type MappingOptions } from "./mappings/choose-mapping.ts";
import type { Mapping } from "./mappings/mapping.ts";
import { readCsv } from "./read-csv.ts";
import { validateRow } from "./validate-row.ts";

const BATCH = 250;

export interface ImportFileOptions extends MappingOptions {
  path: string;
  /** Stock of new products where the file has none. */
  default_stock: number;
  /** Categories that the shop lacks are made, named after their slug. */
  create_categories: boolean;
  /** Reads and validates everything, writes nothing: created counts the rows that would be sent. */
  dry_run: boolean;
  /** Called as rows are done. */
  onProgress?: (done: number, of: number) => void;
}

export interface FileReport extends ImportReport {
  mapping: Mapping;
  rows: number;
}

/**
 * Imports a CSV file through the router, batch by batch, and tells what became of every row: created + updated + unchanged +
 * rejected are the file's rows. The whole file is read before anything is written, so a broken one changes nothing.
 * Throws ImportError when it cannot be read or mapped.
 */
export async function importFile(client: ShopClient, options: ImportFileOptions): Promise<FileReport> {
  const { path, dry_run, onProgress = () => {} } = options;
  const { headings, rows } = await inspect(path);
  const mapping = chooseMapping(headings, options);
  if (!dry_run) await checkCurrency(client, mapping);
  const report: FileReport = { mapping, rows, created: 0, updated: 0, unchanged: 0, rejected: [], ignored: [] };
  const skus = new Map<string, number>();
  let batch: ImportProductRow[] = [];
  let done = 0;
  const flush = async () => {
    if (batch.length > 0)
      add(report, dry_run ? { ...nothing, created: batch.length } : await send(client, mapping, batch, options));
    batch = [];
    onProgress(done, rows);
  };
  for await (const { line, cells } of dataRows(path)) {
    done += 1;
    const checked = readRow(mapping, headings, line, cells);
    if ("rejected" in checked) report.rejected.push(checked.rejected);
    else if (skus.has(checked.row.sku)) report.rejected.push(duplicate(checked.row));
    else {
      skus.set(checked.row.sku, line);
      batch.push(checked.row);
    }
    if (batch.length === BATCH) await flush();
  }
  await flush();
  report.rejected.sort((a, b) => a.line - b.line);
  return report;
}

const nothing = { created: 0, updated: 0, unchanged: 0, rejected: [], ignored: [] } satisfies ImportReport;

const duplicate = ({ line, sku }: ImportProductRow): ImportRemark => ({
  line,
  sku,
  field: "sku",
  reason: "duplicate_sku",
});

async function inspect(path: string): Promise<{ headings: string[]; rows: number }> {
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

async function* dataRows(path: string) {
  let headings = true;
  for await (const row of readCsv(path)) {
    if (!headings) yield row;
    headings = false;
  }
}

function readRow(mapping: Mapping, headings: readonly string[], line: number, cells: readonly string[]) {
  if (cells.length !== headings.length) {
    return {
      rejected: {
        line,
        sku: "",
        field: "",
        reason: cells.length < headings.length ? "cells_missing" : "cells_too_many",
      },
    };
  }
  return validateRow(line, mapping.read(new Map(headings.map((heading, at) => [heading, clean(cells[at] ?? "")]))));
}

function send(client: ShopClient, mapping: Mapping, rows: ImportProductRow[], options: ImportFileOptions) {
  const known = mapping.categories.map(({ slug }) => slug);
  const wanted = options.create_categories ? new Set(rows.map(({ category }) => category)) : [];
  return client.admin.products.import.mutate({
    rows,
    default_stock: options.default_stock,
    set_stock: mapping.sets_stock,
    new_categories: [
      ...mapping.categories,
      ...Array.from(wanted)
        .filter((slug) => !known.includes(slug))
        .map(nameCategory),
    ],
  });
}

const nameCategory = (slug: string) => ({
  slug,
  name: (slug.charAt(0).toUpperCase() + slug.slice(1)).replaceAll("-", " "),
});

function add(report: FileReport, part: ImportReport): void {
  report.created += part.created;
  report.updated += part.updated;
  report.unchanged += part.unchanged;
  report.rejected.push(...part.rejected);
  report.ignored.push(...part.ignored);
}
