/** The first of `length` places at which `holds` is true, as it is of all after it; `length` where it is of none. */
export function firstPlace(length: number, holds: (at: number) => boolean): number {
  let from = 0;
  for (let to = length; from < to; ) {
    const middle = (from + to) >>> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
