export interface RecentMapOptions<Value> {
  maxEntries?: number;
  /** Of all entries together, in the unit of `weigh`. */
  maxWeight?: number;
  /** What an entry counts for; asked once, when it is set. Nothing where it is not given. */
  weigh?: (key: string, value: Value) => number;
}

/** A bounded map: when it has too much, the entries that were got or set the longest time ago go first. */
export class RecentMap<Value> {
  /** The least recently used first. */
  readonly #entries = new Map<string, { value: Value; weight: number }>();
  readonly #maxEntries: number;
  readonly #maxWeight: number;
  readonly #weigh: (key: string, value: Value) => number;
  #weight = 0;

  constructor(options: RecentMapOptions<Value>) {
    const { maxEntries = Number.POSITIVE_INFINITY, maxWeight = Number.POSITIVE_INFINITY, weigh = () => 0 } = options;
    this.#maxEntries = maxEntries;
    this.#maxWeight = maxWeight;
    this.#weigh = weigh;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Also an entry that was there is weighed anew. One that is too heavy by itself is not kept. */
  set(key: string, value: Value): void {
    this.delete(key);
    const weight = this.#weigh(key, value);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries && this.#weight <= this.#maxWeight) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
    this.#weight = 0;
  }

  /** The least recently used first; getting none of them. */
  *[Symbol.iterator](): Generator<[key: string, value: Value]> {
    for (const [key, { value }] of this.#entries) yield [key, value];
  }
}
