import { ShopError } from "@dewy/core";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/**
 * Failed sign-ins are counted three ways. One address soon has no tries left at one account, while its owner elsewhere still
 * signs in: a stranger cannot lock a shopper out. The account's own limit is ten times as large and stops a guess spread
 * over many addresses; only who commands that many can close an account, for an hour at the most.
 */
export interface Throttles {
  /** Failed sign-ins to one account from one address. */
  loginByAccountAndAddress: RateLimiterAbstract;
  /** Failed sign-ins to one account, from anywhere. */
  loginByAccount: RateLimiterAbstract;
  /** Failed sign-ins from one address, whatever the account; a mobile carrier's customers share one. */
  loginByAddress: RateLimiterAbstract;
  /** Accounts opened or tried from one address: `email_taken` tells who has an account. */
  registerByAddress: RateLimiterAbstract;
  /** Wrong current passwords of a signed-in person, such as who found a browser open. */
  currentPassword: RateLimiterAbstract;
}

const MINUTES = 60;

/** Limits kept in this process. */
export const memoryThrottles = (): Throttles => ({
  loginByAccountAndAddress: new RateLimiterMemory({ points: 10, duration: 15 * MINUTES }),
  loginByAccount: new RateLimiterMemory({ points: 100, duration: 60 * MINUTES }),
  loginByAddress: new RateLimiterMemory({ points: 50, duration: 15 * MINUTES }),
  registerByAddress: new RateLimiterMemory({ points: 30, duration: 60 * MINUTES }),
  currentPassword: new RateLimiterMemory({ points: 10, duration: 15 * MINUTES }),
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
