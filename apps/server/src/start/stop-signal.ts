/** Ctrl-C under npm arrives twice within milliseconds, from the terminal and from npm: that is one wish to stop. */
const SAME_WISH_MS = 1_000;
const LOOK_FOR_PARENT_MS = 250;

/**
 * Resolves when the process is asked to stop. Asked again a second later, it ends at once; an embedded database then runs on,
 * and the next start attaches to it. With `underNpm` the end of the parent is such a wish too: npm passes SIGTERM on to the shell that
 * it started us with, which dies of it and tells nobody.
 */
export function stopSignal({ underNpm }: { underNpm: boolean }): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let first: number | undefined;
  const asked = () => {
    first ??= Date.now();
    if (Date.now() - first > SAME_WISH_MS) process.exit(1);
    resolve();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, asked);
  if (underNpm) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(), LOOK_FOR_PARENT_MS).unref();
  }
  return promise;
}
