import type { ImportRemark } from "@dewy/core/schemas";
import type { FileReport } from "./import-file.ts";

const reasons: Record<string, string> = {
  required: "is missing",
  invalid_type: "is not of the right kind",
  invalid_value: "is not one of the values it can have",
  invalid_format: "is not written as it must be",
  too_small: "is too small or too short",
  too_big: "is too big or too long",
  not_multiple_of: "has more decimals than a price can have",
  too_many_decimals: "has more decimals than the shop's currency",
  duplicate_sku: "stands in the file before",
  unknown_category: "is not a category of the shop (--create-categories makes it)",
  slug_taken: "belongs to another product",
  cells_missing: "the row has fewer cells than there are headings",
  cells_too_many: "the row has more cells than there are headings",
  not_an_ingredient_list: "are no list: left empty, or as they were",
};

const number = (value: number) => value.toLocaleString("en");

const word = ({ line, sku, field, reason }: ImportRemark): string =>
  `  line ${line}${sku === "" ? "" : `  ${sku}`}  ${[field, reasons[reason] ?? reason].filter(Boolean).join(" ")}`;

/** The report as lines to print: the counts, then each rejected row, then what was left out. */
export function wordReport(report: FileReport, { seconds, dry_run }: { seconds: number; dry_run: boolean }): string[] {
  const { rows, created, updated, unchanged, rejected, ignored, mapping } = report;
  const count = (label: string, value: number) => `  ${label.padEnd(10)}${number(value).padStart(9)}`;
  const counts = dry_run
    ? [count("correct", created), count("rejected", rejected.length)]
    : [
        count("created", created),
        count("updated", updated),
        count("unchanged", unchanged),
        count("rejected", rejected.length),
      ];
  return [
    `${number(rows)} ${rows === 1 ? "row" : "rows"} ${dry_run ? "read, nothing written" : "imported"} in ${seconds.toFixed(1)} s (headings: ${mapping.name})`,
    ...counts,
    ...(rejected.length > 0 ? ["", "Rejected:", ...rejected.map(word)] : []),
    ...wordIgnored(ignored),
    ...(mapping.notes.length > 0 ? ["", ...mapping.notes] : []),
  ];
}

/** Many rows share one remark: one line each. */
function wordIgnored(ignored: readonly ImportRemark[]): string[] {
  const groups = Map.groupBy(ignored, ({ field, reason }) => `${field} ${reasons[reason] ?? reason}`);
  return [...groups].flatMap(([remark, rows]) => {
    const lines = rows.slice(0, 12).map(({ line }) => line);
    const more = rows.length > lines.length ? ", …" : "";
    return [
      "",
      `${number(rows.length)} ${rows.length === 1 ? "row" : "rows"}: ${remark} (lines ${lines.join(", ")}${more})`,
    ];
  });
}
