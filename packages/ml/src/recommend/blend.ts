export interface Scored<Reason extends string = string> {
  product_id: number;
  score: number;
  reason: Reason;
}

export interface Part<Reason extends string = string> {
  /** How much this way of finding products counts. */
  share: number;
  items: readonly Scored<Reason>[];
}

/** Scores as shares of the best one, which gets 1. */
export function scaled<Reason extends string>(items: readonly Scored<Reason>[]): Scored<Reason>[] {
  const best = Math.max(0, ...items.map(({ score }) => score));
  return best === 0 ? [] : items.map((item) => ({ ...item, score: Math.max(0, item.score) / best }));
}

/**
 * One list of several: each list's scores are scaled to its best and summed by its share (CombSUM, Fox & Shaw, TREC-2, 1994). The
 * reason is the one that counts most for the product. Best first, then by id; scores from 0 to 1.
 */
export function blend<Reason extends string>(parts: readonly Part<Reason>[], limit: number): Scored<Reason>[] {
  const used = parts.filter(({ items }) => items.length > 0);
  const whole = used.reduce((sum, { share }) => sum + share, 0);
  const found = new Map<number, { score: number; reason: Reason; most: number }>();
  for (const { share, items } of used) {
    for (const { product_id, score, reason } of scaled(items)) {
      const part = (share / whole) * score;
      const sofar = found.get(product_id) ?? { score: 0, reason, most: 0 };
      const leads = part > sofar.most;
      found.set(product_id, {
        score: sofar.score + part,
        reason: leads ? reason : sofar.reason,
        most: Math.max(part, sofar.most),
      });
    }
  }
  return [...found]
    .map(([product_id, { score, reason }]) => ({ product_id, score, reason }))
    .sort((a, b) => b.score - a.score || a.product_id - b.product_id)
    .slice(0, limit);
}
