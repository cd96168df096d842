/** Under npm one Ctrl-C arrives twice, from the terminal and from npm. */
const SAME_WISH_MS = 1_000;

/** Aborts on Ctrl-C, so that a script can end in good order; asked again a second later, the process ends at once. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  let first: number | undefined;
  process.on("SIGINT", () => {
    first ??= Date.now();
    if (Date.now() - first > SAME_WISH_MS) process.exit(130);
    controller.abort();
  });
  return controller.signal;
}
