/** One line of the table, as it is printed and kept in the history. */
export interface Row {
  name: string;
  about: string;
  /** What was measured: a ratio to `against`, or a figure in `unit`; undefined where this machine does not tell. */
  value: number | undefined;
  unit: string;
  against?: string;
  rate?: number;
  p50?: number;
  p99?: number;
  /** Of what it is compared with. */
  other_rate?: number;
  other_p50?: number;
  /** Microseconds of CPU a request. */
  cpu?: number | undefined;
  other_cpu?: number | undefined;
  postgres_cpu?: number | undefined;
  /** Of the server, after it, in MB. */
  rss?: number | undefined;
  bar: number;
  aim: number;
  better: "higher" | "lower";
  errors: string[];
}

export const isMet = ({ value, bar, better, errors }: Row): boolean =>
  errors.length === 0 && value !== undefined && (better === "higher" ? value >= bar : value <= bar);
