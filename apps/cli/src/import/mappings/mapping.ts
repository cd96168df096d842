import type { ImportCategory } from "@dewy/core/schemas";

/** How the rows of one kind of file become products. */
export interface Mapping {
  /** Named in the report. */
  name: string;
  /** A row as `importProductRow` has it, but for its line: still to be validated. `cells` are by heading, cleaned. */
  read(cells: ReadonlyMap<string, string>): Record<string, unknown>;
  /** Categories that are made where the shop lacks them. */
  categories: ImportCategory[];
  /** The file has a stock column: known products take it too. */
  sets_stock: boolean;
  /** The currency that the file's prices are in, where it is known. */
  currency?: string;
  /** Said once in the report. */
  notes: string[];
}
