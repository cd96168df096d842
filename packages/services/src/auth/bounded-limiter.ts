import { type IRateLimiterOptions, RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/** Half a kilobyte each. */
const MAX_KEYS = 20_000;

/**
 * Counts in this process's memory for so many keys: anybody can come from endlessly many IPv6 addresses, or name endlessly many emails. The
 * one that did nothing for the longest time is forgotten first, so who goes on guessing is not.
 */
export class BoundedLimiter extends RateLimiterMemory {
  /** The least recently counted first. */
  readonly #keys = new Set<string>();
  readonly #maxKeys: number;

  constructor(limit: IRateLimiterOptions, { maxKeys = MAX_KEYS } = {}) {
    super(limit);
    this.#maxKeys = maxKeys;
  }

  override async consume(key: string, points?: number): Promise<RateLimiterRes> {
    this.#keys.delete(key);
    this.#keys.add(key);
    for (const oldest of this.#keys) {
      if (this.#keys.size <= this.#maxKeys) break;
      this.#keys.delete(oldest);
      await this.delete(oldest);
    }
    return super.consume(key, points);
  }
}
