const MARK = /\p{M}/u;

/** A vowel sign or tone mark left out or mistaken is half a mistake. */
export const isMark = (char: string): boolean => char > "\u02ff" && MARK.test(char);

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make `a` of `b`
 * (optimal string alignment); signs and tone marks count half. More than `most` is Infinity, which is told sooner.
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const left = [...a];
  const right = [...b];
  const costs = right.map(costOf);
  let before = new Float64Array(right.length + 1);
  let above = before;
  costs.forEach((cost, column) => {
    above[column + 1] = (above[column] as number) + cost;
  });
  let leastAbove = 0;
  for (let row = 0; row < left.length; row++) {
    const char = left[row] as string;
    const cost = costOf(char);
    const here = new Float64Array(right.length + 1);
    let least = (above[0] as number) + cost;
    here[0] = least;
    for (let column = 0; column < right.length; column++) {
      const other = right[column] as string;
      const otherCost = costs[column] as number;
      let best = Math.min(
        (above[column] as number) + (char === other ? 0 : Math.max(cost, otherCost)),
        (above[column + 1] as number) + cost,
        (here[column] as number) + otherCost,
      );
      if (row > 0 && column > 0 && char === right[column - 1] && left[row - 1] === other) {
        best = Math.min(best, (before[column - 1] as number) + Math.max(cost, otherCost));
      }
      here[column + 1] = best;
      if (best < least) least = best;
    }
    // Whatever comes is made of one of the last two rows.
    if (Math.min(least, leastAbove) > most) return Number.POSITIVE_INFINITY;
    [before, above, leastAbove] = [above, here, least];
  }
  const distance = above[right.length] as number;
  return distance > most ? Number.POSITIVE_INFINITY : distance;
}

const costOf = (char: string): number => (isMark(char) ? 0.5 : 1);

/** How many mistakes are likelier in a word than that another one is meant. */
export function mistakesAllowed({ length }: string): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 9 ? 2 : Math.min(4, Math.floor(length / 3));
}
