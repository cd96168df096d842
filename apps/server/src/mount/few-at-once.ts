interface FewAtOnceOptions {
  limit: number;
  /** Who has waited for so long begins anyway: works that themselves wait, for a database that is silent, must not hold up the others. */
  patienceMs: number;
}

/** Lets `limit` works run at once; the others wait, and begin in the order in which they came. */
export function fewAtOnce({
  limit,
  patienceMs,
}: FewAtOnceOptions): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let running = 0;
  const waiting = new Set<() => void>();

  const wait = () =>
    new Promise<void>((resolve) => {
      const begin = () => {
        clearTimeout(timer);
        waiting.delete(begin);
        running += 1;
        resolve();
      };
      const timer = setTimeout(begin, patienceMs);
      waiting.add(begin);
    });

  return async (work) => {
    if (running < limit) running += 1;
    else await wait();
    try {
      return await work();
    } finally {
      running -= 1;
      const [next] = waiting;
      if (running < limit) next?.();
    }
  };
}
