import { ShopError } from "@dewy/core";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

export interface Throttles {
  /** Failed sign-ins of one account, whoever tries. */
  loginByAccount: RateLimiterAbstract;
  /** Failed sign-ins from one address, whatever the account. */
  loginByAddress: RateLimiterAbstract;
}

/** Limits kept in this process. */
export const memoryThrottles = (): Throttles => ({
  loginByAccount: new RateLimiterMemory({ points: 10, duration: 15 * 60 }),
  loginByAddress: new RateLimiterMemory({ points: 50, duration: 15 * 60 }),
});

/** Takes one point of `key`; refuses with `too_many_attempts` and `retry_after` (seconds) when none is left. */
export async function takePoint(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new ShopError("too_many_attempts", { retry_after: Math.ceil(refusal.msBeforeNext / 1000) });
  }
}
