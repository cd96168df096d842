import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ImportError } from "./import-error.ts";
import { fieldNames } from "./mappings/own-headings.ts";

export interface ImportArguments {
  path: string;
  columns: Record<string, string>;
  defaults: Record<string, string>;
  default_stock: number;
  create_categories: boolean;
  dry_run: boolean;
}

export const usage = `npm run import -- <file.csv> [options]

  --default field=value      what a new product has where the file says nothing, such as stock=50
  --map "Column=field"       which field a column is; "Column=" leaves the column out
  --mapping file.json        the same from a file: {"columns": {"Column": "field"}, "defaults": {"stock": "50"}}
  --create-categories        makes the categories that the shop lacks
  --dry-run                  reads and checks everything, writes nothing

Columns named after product fields need no --map: ${fieldNames.join(", ")}.`;

/** The command line of the import. Throws ImportError saying which part of it cannot be. */
export function parseArguments(args: string[]): ImportArguments {
  const { values, positionals } = parse(args);
  const [path, ...more] = positionals;
  if (path === undefined) throw new ImportError(`Which file? ${usage}`);
  if (more.length > 0) throw new ImportError("One file at a time: quote a name that has spaces.");
  const file = values.mapping === undefined ? { columns: {}, defaults: {} } : readMappingFile(values.mapping);
  const { stock = "0", ...defaults } = { ...file.defaults, ...pairs(values.default ?? [], "--default", "stock=50") };
  const columns = { ...file.columns, ...pairs(values.map ?? [], "--map", "Product name=name_en") };
  for (const field of [...Object.keys(defaults), ...Object.values(columns)]) {
    if (field !== "" && !fieldNames.includes(field)) {
      throw new ImportError(`There is no field ${field}. Fields: ${fieldNames.join(", ")}.`);
    }
  }
  if (!/^\d{1,7}$/.test(stock) || Number(stock) > 1_000_000) {
    throw new ImportError("--default stock must be a whole number from 0 to 1000000.");
  }
  return {
    path,
    columns,
    defaults,
    default_stock: Number(stock),
    create_categories: values["create-categories"] ?? false,
    dry_run: values["dry-run"] ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        default: { type: "string", multiple: true },
        map: { type: "string", multiple: true },
        mapping: { type: "string" },
        "create-categories": { type: "boolean" },
        "dry-run": { type: "boolean" },
      },
    });
  } catch (error) {
    throw new ImportError(`${(error as Error).message.split(". ")[0]}. ${usage}`, { cause: error });
  }
}

function pairs(texts: string[], option: string, example: string): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.lastIndexOf("=");
      if (at < 1) throw new ImportError(`${option} is written like ${option} "${example}".`);
      return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    }),
  );
}

function readMappingFile(path: string): { columns: Record<string, string>; defaults: Record<string, string> } {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const what = (error as { code?: string }).code === "ENOENT" ? "is not there" : "cannot be read as JSON";
    throw new ImportError(`The mapping file ${path} ${what}.`, { cause: error });
  }
  const { columns = {}, defaults = {} } = (content ?? {}) as Record<string, unknown>;
  return { columns: texts(columns, path), defaults: texts(defaults, path) };
}

function texts(value: unknown, path: string): Record<string, string> {
  const entries =
    value !== null && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : undefined;
  if (!entries?.every(([, text]) => ["string", "number", "boolean"].includes(typeof text))) {
    throw new ImportError(
      `The mapping file ${path} is written like {"columns": {"Column": "field"}, "defaults": {"stock": 50}}.`,
    );
  }
  return Object.fromEntries(entries.map(([name, text]) => [name, String(text)]));
}
