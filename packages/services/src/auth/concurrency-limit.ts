import { ShopError } from "@dewy/core";

/** Runs at most `atOnce` works at a time; past `waiting` more in line, refuses with `unavailable`. */
export function concurrencyLimit({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const line: (() => void)[] = [];
  let running = 0;
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running < atOnce) running += 1;
    else if (line.length >= waiting) throw new ShopError("unavailable");
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await work();
    } finally {
      // The place is handed on, so nobody who comes meanwhile jumps the line.
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
