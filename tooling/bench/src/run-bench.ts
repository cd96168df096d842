import type { Arguments } from "./arguments.ts";
import { type Machine, openMachine } from "./machine/machine.ts";
import { whyNotPinned } from "./machine/pinned.ts";
import { residentOf } from "./machine/proc.ts";
import { measure } from "./measure.ts";
import type { Row } from "./report/row.ts";
import type { Work } from "./work.ts";
import { works } from "./works/index.ts";

/** Above this share of its core the load may be what is slow. */
const BUSY = 0.9;

export interface BenchOptions extends Omit<Arguments, "profile"> {
  sizes: Machine["sizes"];
  profileDir?: string | undefined;
  say: (message: string) => void;
}

export const realSizes: Machine["sizes"] = {
  small: { products: 2_000, orders: 10_000 },
  large: { products: 100_000, orders: 0 },
  orders: { products: 2_000, orders: 1_000_000 },
};

/** Runs the works that are named, and answers a row for each. */
export async function runBench({ names, say, ...options }: BenchOptions): Promise<Row[]> {
  const asked = works.filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));
  if (asked.length === 0)
    throw new Error(`No work is called ${names.join(" or ")}: ${works.map(({ name }) => name).join(", ")}.`);
  if (whyNotPinned) say(`Not pinned: ${whyNotPinned}.`);
  const machine = await openMachine({ ...options, dataDir: options.data, say });
  const rows: Row[] = [];
  try {
    for (const work of asked) {
      say(`${work.name}: ${work.about}, against ${work.against}`);
      rows.push(await runWork(work, machine, options));
    }
  } finally {
    await machine.close();
  }
  for (const { name, errors } of rows) for (const error of errors) say(`${name}: ${error}`);
  return rows;

  async function runWork(work: Work, machine: Machine, effort: { rounds: number; seconds: number }): Promise<Row> {
    const { ours, other, ratio, errors, pid } = await measure(work, machine, effort);
    if (Math.max(ours.busy, other.busy) > BUSY) {
      say(`  the load took ${Math.round(100 * Math.max(ours.busy, other.busy))} % of its core: it may be what is slow`);
    }
    return {
      name: work.name,
      about: work.about,
      value: ratio,
      unit: work.ratio === "rate" ? "×" : "× p50",
      against: work.against,
      rate: ours.rate,
      p50: ours.p50,
      p99: ours.p99,
      other_rate: other.rate,
      other_p50: other.p50,
      cpu: ours.cpu,
      postgres_cpu: ours.postgres,
      rss: await residentOf(pid),
      bar: work.bar,
      aim: work.aim,
      better: work.ratio === "rate" ? "higher" : "lower",
      errors,
    };
  }
}
