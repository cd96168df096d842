import { setTimeout as sleep } from "node:timers/promises";

const LOOK_EVERY_MS = 20;

/** So many jobs of a kind run each second however many shoppers there are: mails come late then, and come. */
const LEAST_PER_SECOND = 5;

/** Resolves when the process has nobody to serve, at the latest when the next job of this kind is due all the same. */
export async function makeWay(isBusy: () => boolean, signal: AbortSignal): Promise<void> {
  const latest = performance.now() + 1_000 / LEAST_PER_SECOND;
  while (isBusy() && performance.now() < latest && !signal.aborted) await sleep(LOOK_EVERY_MS);
}
