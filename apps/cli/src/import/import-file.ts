import type { ShopClient } from "@dewy/api/server";
import type { ImportProductRow, ImportReport } from "@dewy/core/schemas";
import { clean } from "./cells.ts";
import { checkCurrency } from "./check-currency.ts";
import { ImportError } from "./import-error.ts";
import { dataRows, inspectFile } from "./inspect-file.ts";
import { chooseMapping, type MappingOptions } from "./mappings/choose-mapping.ts";
import type { Mapping } from "./mappings/mapping.ts";
import type { CsvRow } from "./read-csv.ts";
import { type SendOptions, sendRows } from "./send-rows.ts";
import { type Validated, validateRow } from "./validate-row.ts";

const BATCH = 250;

export interface ImportFileOptions extends MappingOptions, SendOptions {
  path: string;
  /** Opens the shop once the file is known to be fit. Absent: a dry run, which writes nothing and counts what it would send as created. */
  connect?: (() => Promise<ShopClient>) | undefined;
  /** Called as rows are done. */
  onProgress?: (done: number, of: number) => void;
  /** Ends the import between two batches. */
  signal?: AbortSignal;
}

export interface FileReport extends ImportReport {
  mapping: Mapping;
  rows: number;
}

/**
 * Imports a CSV file through the router, batch by batch, and tells what became of every row: created + updated + unchanged +
 * rejected are the file's rows. The whole file is read before anything is written, so a broken one changes nothing.
 * Throws ImportError when it cannot be read or mapped, or was stopped.
 */
export async function importFile(options: ImportFileOptions): Promise<FileReport> {
  const { path, onProgress = () => {}, signal } = options;
  const { headings, rows } = await inspectFile(path);
  const mapping = chooseMapping(headings, options);
  const client = await options.connect?.();
  if (client) await checkCurrency(client, mapping);
  const report: FileReport = { mapping, rows, ...nothing, rejected: [], ignored: [] };
  const skus = new Set<string>();
  let batch: ImportProductRow[] = [];
  let done = 0;
  let sent = 0;
  const flush = async () => {
    if (signal?.aborted) throw new ImportError(`Stopped after ${sent} of ${rows} rows: run it again to go on.`);
    if (client && batch.length > 0) add(report, await sendRows(client, mapping, batch, options));
    else report.created += batch.length;
    batch = [];
    sent = done;
    onProgress(sent, rows);
  };
  for await (const csvRow of dataRows(path)) {
    done += 1;
    const read = readRow(mapping, headings, csvRow);
    if ("rejected" in read) report.rejected.push(read.rejected);
    else if (skus.has(read.row.sku)) report.rejected.push(remark(csvRow, read.row.sku, "sku", "duplicate_sku"));
    else batch.push(read.row);
    if ("row" in read) skus.add(read.row.sku);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  report.rejected.sort((a, b) => a.line - b.line);
  return report;
}

const nothing = { created: 0, updated: 0, unchanged: 0 };

const remark = ({ line }: CsvRow, sku: string, field: string, reason: string) => ({ line, sku, field, reason });

function readRow(mapping: Mapping, headings: readonly string[], row: CsvRow): Validated {
  const { line, cells } = row;
  const excess = cells.length - headings.length;
  if (excess !== 0) return { rejected: remark(row, "", "", excess < 0 ? "cells_missing" : "cells_too_many") };
  return validateRow(line, mapping.read(new Map(headings.map((heading, at) => [heading, clean(cells[at] ?? "")]))));
}

function add(report: FileReport, part: ImportReport): void {
  report.created += part.created;
  report.updated += part.updated;
  report.unchanged += part.unchanged;
  report.rejected.push(...part.rejected);
  report.ignored.push(...part.ignored);
}
