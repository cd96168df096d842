import { ShopError } from "./errors.ts";

interface ConcurrencyLimitOptions {
  atOnce: number;
  /** Past so many in line the next is refused with `unavailable`. */
  waiting?: number;
  /** Who has waited for so long begins anyway: works that themselves wait, for a database that is silent, must not hold up the others. */
  patienceMs?: number;
}

/** Runs at most `atOnce` works at a time; the others wait, and begin in the order in which they came. */
export function concurrencyLimit({ atOnce, waiting = Number.POSITIVE_INFINITY, patienceMs }: ConcurrencyLimitOptions) {
  const line = new Set<() => void>();
  let running = 0;

  const turn = () =>
    new Promise<void>((resolve) => {
      const begin = () => {
        clearTimeout(timer);
        line.delete(begin);
        running += 1;
        resolve();
      };
      const timer = patienceMs === undefined ? undefined : setTimeout(begin, patienceMs);
      line.add(begin);
    });

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running < atOnce) running += 1;
    else if (line.size >= waiting) throw new ShopError("unavailable");
    else await turn();
    try {
      return await work();
    } finally {
      running -= 1;
      // It takes the place at once, so nobody who comes meanwhile jumps the line.
      const [next] = line;
      if (running < atOnce) next?.();
    }
  };
}
