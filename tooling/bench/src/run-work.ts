import type { Machine } from "./machine/machine.ts";
import { residentOf } from "./machine/proc.ts";
import { type Effort, measure } from "./measure.ts";
import type { Row } from "./report/row.ts";
import type { Work } from "./work.ts";
import type { FigureWork } from "./works/figures.ts";

/** Above this share of its core the load may be what is slow. */
const BUSY = 0.9;

/** A work's line of the table. */
export async function runWork(
  work: Work,
  machine: Machine,
  { say, ...effort }: Effort & { say: (message: string) => void },
): Promise<Row> {
  say(`${work.name}: ${work.about}, against ${work.against}`);
  const { ours, other, ratio, errors, pid } = await measure(work, machine, effort);
  const busy = Math.max(ours.busy, other.busy);
  if (busy > BUSY) say(`  the load took ${Math.round(100 * busy)} % of its core: it may be what is slow`);
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
    other_cpu: other.cpu,
    postgres_cpu: ours.postgres,
    rss: await residentOf(pid),
    bar: work.bar,
    aim: work.aim,
    better: work.ratio === "rate" ? "higher" : "lower",
    errors,
  };
}

/** A figure's line of the table. */
export async function runFigure({ figure, ...work }: FigureWork, machine: Machine): Promise<Row> {
  return { ...work, value: await figure(machine), better: "lower", errors: [] };
}
