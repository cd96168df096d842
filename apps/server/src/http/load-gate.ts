/** Requests in work up to which nobody is refused: as many as keep database and processor busy at once, several times over. */
const AT_LEAST = 32;
/** Above that, as many as are answered within so many milliseconds. */
const TARGET_MS = 20;
/** A rush that is over within this time is served whole, up to so many times the limit. */
const RUSH_MS = 2_000;
const RUSH = 8;
/** After this long at less than half the limit there may be a rush again. */
const CALM_MS = 100;
const MEASURE_EVERY_MS = 250;
/** Nothing in work for so long: what was full before says nothing of now. */
const IDLE_MS = 10;

export interface LoadGate {
  /** Whether a request that comes now is refused; one that matters `more` is at twice the load. */
  refuses(more?: () => boolean): boolean;
  enter(): void;
  leave(): void;
  inWork(): number;
  /** Refusals so far. */
  refused(): number;
}

/**
 * Knows when more requests wait than the process can soon answer. What waits is, by Little's law, latency times rate: so the requests in
 * work are limited, to what is answered within 20 ms at the rate of the last second, or 32 where each takes longer. The limit thus follows
 * the machine and what is asked for. As in CoDel (Nichols and Jacobson, 2012) only a queue that stands is too long: a rush is not.
 *
 * A request counts until the turn of the event loop in which it is answered ends. Requests that are answered at once would otherwise
 * never be seen together, though each waits for the ones before it.
 */
export function loadGate({
  now = () => performance.now(),
  atTurnsEnd = (end: () => void) => void setImmediate(end),
} = {}): LoadGate {
  let inWork = 0;
  let answered = 0;
  let limit = AT_LEAST;
  let fullSince = Number.POSITIVE_INFINITY;
  let halfFullAt = Number.NEGATIVE_INFINITY;
  let isStrict = false;
  let refused = 0;
  let turnedAt = now();
  let measuredAt = turnedAt;
  let rate = 0;
  let inWindow = 0;

  const endTurn = () => {
    turnedAt = now();
    if (inWork < limit) fullSince = Number.POSITIVE_INFINITY;
    if (inWork >= limit / 2) halfFullAt = turnedAt;
    inWork -= answered;
    inWindow += answered;
    answered = 0;
    const ms = turnedAt - measuredAt;
    if (ms < MEASURE_EVERY_MS) return;
    rate += (inWindow / ms - rate) / 2;
    limit = Math.max(AT_LEAST, Math.round(rate * TARGET_MS));
    measuredAt = turnedAt;
    inWindow = 0;
  };

  return {
    refuses(more) {
      if (inWork < limit) return false;
      const time = now();
      if (time - halfFullAt > CALM_MS) isStrict = false;
      if (!isStrict && inWork < RUSH * limit && time - fullSince < RUSH_MS) return false;
      if (inWork < 2 * limit && more?.()) return false;
      isStrict = true;
      halfFullAt = time;
      refused += 1;
      return true;
    },
    enter() {
      inWork += 1;
      if (inWork === 1 && now() - turnedAt > IDLE_MS) fullSince = Number.POSITIVE_INFINITY;
      else if (inWork >= limit && fullSince === Number.POSITIVE_INFINITY) fullSince = now();
    },
    leave() {
      answered += 1;
      if (answered === 1) atTurnsEnd(endTurn);
    },
    inWork: () => inWork,
    refused: () => refused,
  };
}
