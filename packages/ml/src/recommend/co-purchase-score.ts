export interface CoPurchase {
  /** Orders with both products. */
  together: number;
  /** Orders with the one, and with the other. */
  orders_a: number;
  orders_b: number;
}

/** With as many orders together as this, half of the cosine counts. */
const SHRINKAGE = 2;

/**
 * How much two products are bought together, 0 to 1: the cosine of their columns in the order × product matrix,
 * n(a∧b) / √(n(a)·n(b)) (item-based top-N, Deshpande & Karypis, ACM TOIS 22, 2004), shrunk by n / (n + 2) towards 0 where it rests on
 * few orders (as Bell & Koren, ICDM 2007). Not lift: lift is largest for the rarest pairs, so one chance order would lead the list.
 */
export function coPurchaseScore({ together, orders_a, orders_b }: CoPurchase): number {
  if (together <= 0 || orders_a <= 0 || orders_b <= 0) return 0;
  const cosine = Math.min(1, together / Math.sqrt(orders_a * orders_b));
  return cosine * (together / (together + SHRINKAGE));
}
