import type { Fired } from "./load/job.ts";
import type { Machine } from "./machine/machine.ts";

export interface Round {
  seconds: number;
  seed: number;
}

/** Something that is put under load for a round. */
export interface Side {
  /** Whose CPU time counts. */
  pid: number;
  /** Makes ready what a round asks, another seed something else; what it answers puts it under load. */
  ready(round: Round): Promise<() => Promise<Fired>>;
}

/** One line of the table that compares: ours against its limit, or against ourselves with less to do, in the same run. */
export interface Work {
  name: string;
  /** What is done, in a few words. */
  about: string;
  /** What it is compared with. */
  against: string;
  /** `rate`: at least `bar` times the other's rate; `p50`: at most `bar` times the other's median latency. */
  ratio: "rate" | "p50";
  bar: number;
  aim: number;
  prepare(machine: Machine): Promise<{ ours: Side; other: Side }>;
}
