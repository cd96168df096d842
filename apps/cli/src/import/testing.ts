import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file of these bytes or this text, in a directory of its own. */
export async function makeFile(content: string | Uint8Array, name = "file.csv"): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "dewy-import-")), name);
  await writeFile(path, content);
  return path;
}

/** Rows as CSV text, quoted where they must be. */
export const csv = (rows: readonly (readonly (string | number)[])[], delimiter = ","): string =>
  `${rows.map((row) => row.map((cell) => quote(String(cell))).join(delimiter)).join("\n")}\n`;

const quote = (cell: string) => (/["\n\r,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
