import type { Fired } from "./load/job.ts";
import type { Machine } from "./machine/machine.ts";
import { cpuOf, cpuOfFamily } from "./machine/proc.ts";
import { median } from "./median.ts";
import type { Side, Work } from "./work.ts";

/** What one side did, over all rounds. */
export interface Figures {
  /** A second: the median of the rounds. */
  rate: number;
  /** Milliseconds: medians of the rounds. */
  p50: number;
  p99: number;
  /** Microseconds of CPU a request, of the server and of PostgreSQL; undefined where there is no /proc. */
  cpu: number | undefined;
  postgres: number | undefined;
  /** The most of its core that the load took. */
  busy: number;
}

export interface Measured {
  ours: Figures;
  other: Figures;
  /** The median of the rounds' ratios. */
  ratio: number;
  /** Why it does not count. */
  errors: string[];
  /** Of the server that was ours. */
  pid: number;
}

export interface Effort {
  rounds: number;
  /** Of each round. */
  seconds: number;
}

interface Fire extends Fired {
  cpu: number | undefined;
  postgres: number | undefined;
}

/** Warms both sides up, then puts the other and ours under load in turns. */
export async function measure(work: Work, machine: Machine, { rounds, seconds }: Effort): Promise<Measured> {
  const { ours, other } = await work.prepare(machine);
  const fire = async (side: Side, seed: number, secondsNow = seconds): Promise<Fire> => {
    const go = await side.ready({ seconds: secondsNow, seed });
    const before = await Promise.all([cpuOf(side.pid), cpuOfFamily(machine.postgres)]);
    const fired = await go();
    const after = await Promise.all([cpuOf(side.pid), cpuOfFamily(machine.postgres)]);
    const [cpu, postgres] = after.map((ms, at) => each(before[at], ms, fired.answered));
    return { ...fired, cpu, postgres };
  };
  // Each work asks something else: two of them on one shop are no help to each other.
  const seed = [...work.name].reduce((sum, letter) => 31 * sum + letter.charCodeAt(0), 0) % 1_000_000;
  const warm = [await fire(other, seed, Math.ceil(seconds / 2)), await fire(ours, seed)];
  const done: { ours: Fire; other: Fire }[] = [];
  for (let round = 1; round <= rounds; round++) {
    done.push({ other: await fire(other, seed + round), ours: await fire(ours, seed + round) });
  }
  const both = done.flatMap((round) => [round.ours, round.other]);
  const silent = both.some(({ count }) => count === 0) ? ["a round without an answer"] : [];
  return {
    ours: figures(done.map((round) => round.ours)),
    other: figures(done.map((round) => round.other)),
    ratio: median(
      done.map((round) =>
        work.ratio === "rate" ? round.ours.count / round.other.count : round.ours.p50 / round.other.p50,
      ),
    ),
    errors: [...silent, ...[...warm, ...both].flatMap(({ errors }) => errors)],
    pid: ours.pid,
  };
}

/** Microseconds a request. */
const each = (before: number | undefined, after: number | undefined, requests: number) =>
  before === undefined || after === undefined ? undefined : (1_000 * (after - before)) / Math.max(1, requests);

function figures(rounds: Fire[]): Figures {
  const known = (name: "cpu" | "postgres") => {
    const values = rounds.map((round) => round[name]).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : median(values);
  };
  return {
    rate: median(rounds.map(({ count, seconds }) => count / seconds)),
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
    cpu: known("cpu"),
    postgres: known("postgres"),
    busy: Math.max(...rounds.map(({ busy }) => busy)),
  };
}
