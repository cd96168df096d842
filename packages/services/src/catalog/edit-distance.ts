/** A vowel sign or tone mark left out or mistaken is half a mistake. */
const weigh = (char: string): number => (/\p{M}/u.test(char) ? 0.5 : 1);

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make `a` of `b`
 * (optimal string alignment); signs and tone marks count half.
 */
export function editDistance(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  const width = right.length + 1;
  const table = new Float64Array((left.length + 1) * width);
  const at = (row: number, column: number) => table[row * width + column] ?? 0;
  const costs = right.map(weigh);
  for (let column = 1; column < width; column++) table[column] = at(0, column - 1) + (costs[column - 1] ?? 1);
  left.forEach((char, index) => {
    const row = index + 1;
    const cost = weigh(char);
    table[row * width] = at(row - 1, 0) + cost;
    right.forEach((other, place) => {
      const column = place + 1;
      const otherCost = costs[place] ?? 1;
      let best = Math.min(
        at(row - 1, column - 1) + (char === other ? 0 : Math.max(cost, otherCost)),
        at(row - 1, column) + cost,
        at(row, column - 1) + otherCost,
      );
      if (place > 0 && index > 0 && char === right[place - 1] && left[index - 1] === other) {
        best = Math.min(best, at(row - 2, column - 2) + Math.max(cost, otherCost));
      }
      table[row * width + column] = best;
    });
  });
  return at(left.length, right.length);
}
