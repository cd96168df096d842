import { ImportError } from "../import-error.ts";
import type { Mapping } from "./mapping.ts";
import { fieldNames, ownHeadings, requiredFields } from "./own-headings.ts";
import { hasSkinTypeColumns, skinTypeColumns } from "./skin-type-columns.ts";

export interface MappingOptions {
  /** Fields by heading; an empty field leaves the column out. */
  columns: Record<string, string>;
  /** Values of fields where a row says nothing; not the stock. */
  defaults: Record<string, string>;
}

/** The mapping that a file's headings ask for. Throws ImportError naming the columns that it cannot place. */
export function chooseMapping(headings: readonly string[], { columns, defaults }: MappingOptions): Mapping {
  if (Object.keys(columns).length === 0 && hasSkinTypeColumns(headings)) return skinTypeColumns(defaults);
  const repeated = headings.find((heading, at) => heading !== "" && headings.indexOf(heading) !== at);
  if (repeated !== undefined) throw new ImportError(`Two columns are headed “${repeated}”.`);
  const missing = Object.keys(columns).filter((heading) => !headings.includes(heading));
  if (missing.length > 0)
    throw new ImportError(`The file has no column ${quote(missing)}. Its columns: ${quote(headings)}.`);
  const fields = new Map<string, string>();
  const unknown: string[] = [];
  for (const heading of headings) {
    const field = columns[heading] ?? heading.toLowerCase().replace(/[\s-]+/g, "_");
    if (field === "" || heading === "") continue;
    if (!fieldNames.includes(field)) unknown.push(heading);
    else if ([...fields.values()].includes(field)) throw new ImportError(`Two columns are mapped to ${field}.`);
    else fields.set(heading, field);
  }
  const absent = requiredFields.filter((field) => ![...fields.values()].includes(field) && !(field in defaults));
  if (unknown.length > 0 || absent.length > 0) throw new ImportError(explain(unknown, absent));
  return ownHeadings(fields, defaults);
}

const quote = (names: readonly string[]) => names.map((name) => `“${name}”`).join(", ");

function explain(unknown: readonly string[], absent: readonly string[]): string {
  const parts = [];
  if (unknown.length > 0) parts.push(`The file has columns that Dewy does not know: ${quote(unknown)}.`);
  if (absent.length > 0) parts.push(`It has no column for ${absent.join(", ")}.`);
  const example = unknown[0] ?? "Product name";
  parts.push(
    `Say what a column is with --map "${example}=${absent[0] ?? "name_en"}", leave it out with --map "${example}=",`,
    `or give every row a value with --default category=serum.`,
    `Fields: ${fieldNames.join(", ")}.`,
  );
  return parts.join(" ");
}
