/** Whether the faults run in their full form (`npm run test:faults`), or in the short one that `npm test` has time for. */
export const isFull = process.env.FAULTS === "full";

/** How much of something a fault does: how many times, for how many milliseconds, within what time. */
export const size = <Value>({ short, full }: { short: Value; full: Value }): Value => (isFull ? full : short);
