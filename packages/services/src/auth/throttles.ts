import { ShopError } from "@dewy/core";
import type { RedisLink } from "@dewy/db";
import { type RateLimiterAbstract, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { BoundedLimiter } from "./bounded-limiter.ts";

const MINUTES = 60;

/**
 * How often is too often: `points` in `duration` seconds.
 *
 * Failed sign-ins are counted three ways. One address soon has no tries left at one account, while its owner elsewhere still
 * signs in: a stranger cannot lock a shopper out. The account's own limit is ten times as large and stops a guess spread
 * over many addresses; only who commands that many can close an account, for an hour at the most.
 */
export const throttleLimits = {
  /** Failed sign-ins to one account from one address. */
  loginByAccountAndAddress: { points: 10, duration: 15 * MINUTES },
  /** Failed sign-ins to one account, from anywhere. */
  loginByAccount: { points: 100, duration: 60 * MINUTES },
  /** Failed sign-ins from one address, whatever the account; a mobile carrier's customers share one. */
  loginByAddress: { points: 50, duration: 15 * MINUTES },
  /** Accounts opened or tried from one address: `email_taken` tells who has an account. */
  registerByAddress: { points: 30, duration: 60 * MINUTES },
  /** Wrong current passwords of a signed-in person, such as who found a browser open. */
  currentPassword: { points: 10, duration: 15 * MINUTES },
  /** Links to verify an email or reset a password, asked for from one address. */
  linkByAddress: { points: 30, duration: 60 * MINUTES },
  /** Links of one kind asked for to one email, whether or not it has an account. Who uses them up for another has mailed that one a link that works. */
  linkByEmail: { points: 5, duration: 60 * MINUTES },
  /** Links from one address that did not work. */
  wrongLinkByAddress: { points: 30, duration: 15 * MINUTES },
  /** Requests of one address to sign in, register, ask for links and the like, whatever comes of them; signing out is always possible. */
  authByAddress: { points: 60, duration: MINUTES },
  /** Whatever one shopper changes: carts, orders, reviews. */
  writesByShopper: { points: 120, duration: MINUTES },
  writesByAddress: { points: 1_200, duration: MINUTES },
  searchByAddress: { points: 1_200, duration: MINUTES },
  /** What browsers report of what is looked at. */
  eventsByAddress: { points: 3_000, duration: MINUTES },
} as const satisfies Record<string, { points: number; duration: number }>;

export type Throttles = Readonly<Record<keyof typeof throttleLimits, RateLimiterAbstract>>;

/** Limits that all processes share in Redis; while it is away each counts by itself, from nothing. */
export const redisThrottles = (redis: RedisLink): Throttles =>
  makeThrottles(
    (name, limit) =>
      new RateLimiterRedis({
        ...limit,
        storeClient: limiterClient(redis),
        useRedisPackage: true,
        keyPrefix: `limit:${name}`,
        insuranceLimiter: new BoundedLimiter(limit),
      }),
  );

/** What the limiters that are used here ask of a client: points are taken and given back by a script, and deleted. */
const limiterClient = (redis: RedisLink) => ({
  eval: (script: string, options: { keys: string[]; arguments: string[] }) =>
    redis.run((client) => client.eval(script, options)),
  del: (key: string) => redis.run((client) => client.del(key)),
});

/** Limits kept in this process. */
export const memoryThrottles = (): Throttles => makeThrottles((_name, limit) => new BoundedLimiter(limit));

const makeThrottles = (make: (name: string, limit: { points: number; duration: number }) => RateLimiterAbstract) =>
  Object.fromEntries(
    Object.entries(throttleLimits).map(([name, limit]) => [name, make(name, limit)]),
  ) as unknown as Throttles;

/** Takes one point of `key`; refuses with `too_many_attempts` and `retry_after` (seconds) when none is left. */
export async function takePoint(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new ShopError("too_many_attempts", { retry_after: Math.ceil(refusal.msBeforeNext / 1000) });
  }
}
