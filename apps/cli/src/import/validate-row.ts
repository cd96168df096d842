import { type ImportProductRow, type ImportRemark, importProductRow } from "@dewy/core/schemas";

export type Validated = { row: ImportProductRow } | { rejected: ImportRemark };

/** Holds a row against the schema that the procedure holds it against, so that one bad row does not refuse its batch. */
export function validateRow(line: number, raw: Record<string, unknown>): Validated {
  const result = importProductRow.safeParse({ ...raw, line });
  if (result.success) return { row: result.data };
  const [issue] = result.error.issues;
  const field = String(issue?.path[0] ?? "");
  const sku = typeof raw.sku === "string" ? raw.sku : "";
  const absent = raw[field] === undefined;
  return { rejected: { line, sku, field: nameOf(field), reason: absent ? "required" : (issue?.code ?? "invalid") } };
}

/** As the file's maker knows it. */
const nameOf = (field: string) => (field === "ingredients_text" ? "ingredients" : field);
