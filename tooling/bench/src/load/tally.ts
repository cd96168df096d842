import type { Fired } from "./job.ts";

const NAMED = 5;

/** Counts answers for some seconds from now on. */
export function tally(seconds: number) {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const deadline = started + seconds * 1_000;
  const latencies: number[] = [];
  const errors: string[] = [];
  let answered = 0;
  return {
    deadline,
    /** An answer as it should be, after so many milliseconds. */
    answer(ms: number) {
      answered += 1;
      if (performance.now() <= deadline) latencies.push(ms);
    },
    error(message: string) {
      if (errors.length < NAMED) errors.push(message);
    },
    end(): Fired {
      latencies.sort((a, b) => a - b);
      const at = (share: number) =>
        latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
      const { user, system } = process.cpuUsage(cpu);
      return {
        count: latencies.length,
        answered,
        seconds,
        p50: at(0.5),
        p99: at(0.99),
        errors,
        busy: (user + system) / 1_000 / (performance.now() - started),
      };
    },
  };
}

export type Tally = ReturnType<typeof tally>;
