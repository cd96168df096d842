import { isMet, type Row } from "./row.ts";

const number = (value: number | undefined, digits = 0): string =>
  value === undefined
    ? "–"
    : value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

const columns: [title: string, cell: (row: Row) => string][] = [
  ["work", (row) => row.name],
  ["rate /s", (row) => number(row.rate)],
  ["p50 ms", (row) => number(row.p50, 2)],
  ["p99 ms", (row) => number(row.p99, 1)],
  ["against", (row) => (row.against ? `${row.against} ${number(row.other_rate)}` : "")],
  [
    "measured",
    (row) => (row.value === undefined ? "–" : `${number(row.value, row.unit === "MB" ? 0 : 3)} ${row.unit}`),
  ],
  ["bar", (row) => `${row.better === "higher" ? "≥" : "≤"} ${row.bar}`],
  ["aim", (row) => String(row.aim)],
  ["met", met],
  ["CPU µs", (row) => number(row.cpu)],
  ["CPU ×", (row) => (row.cpu && row.other_cpu ? number(row.other_cpu / row.cpu, 3) : "–")],
  ["PG CPU µs", (row) => number(row.postgres_cpu)],
  ["RSS MB", (row) => number(row.rss)],
];

function met(row: Row): string {
  if (row.errors.length > 0) return "ERROR";
  if (row.value === undefined) return "–";
  return isMet(row) ? "yes" : "NO";
}

/** The rows as text, a column under its title. */
export function table(rows: Row[]): string {
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
