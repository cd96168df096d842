import type { RateLimiterAbstract } from "rate-limiter-flexible";
import type { ServiceContext } from "../context.ts";
import { addressPrefix } from "./address-prefix.ts";
import { takePoint } from "./throttles.ts";

/**
 * Runs `check` of a sign-in to `email` within the limits on failures, or refuses with `too_many_attempts`. Points are taken
 * before the check, so that parallel guesses cannot slip past; a success gives them back and forgets the account's failures.
 */
export async function countLoginAttempt<Found>(
  ctx: ServiceContext,
  email: string,
  check: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const { loginByAddress, loginByAccountAndAddress, loginByAccount } = ctx.throttles;
  const account = email.toLowerCase();
  const address = ctx.ip === undefined ? undefined : addressPrefix(ctx.ip);
  const accountAndAddress = `${account} ${address ?? "local"}`;
  // The address first: it bounds how many accounts' names one client can make us remember.
  const points: [RateLimiterAbstract, string][] = [
    ...(address === undefined ? [] : [[loginByAddress, address] satisfies [RateLimiterAbstract, string]]),
    [loginByAccountAndAddress, accountAndAddress],
    [loginByAccount, account],
  ];
  const found = await whileTaking(points, check);
  if (found !== undefined) {
    await loginByAccountAndAddress.delete(accountAndAddress);
    await loginByAccount.delete(account);
    if (address !== undefined) await loginByAddress.reward(address);
  }
  return found;
}

/** An attempt that is refused or breaks was no guess: it costs nothing, so it closes no account for others. */
async function whileTaking<Result>(
  points: [RateLimiterAbstract, string][],
  work: () => Promise<Result>,
): Promise<Result> {
  const taken: [RateLimiterAbstract, string][] = [];
  try {
    for (const [limiter, key] of points) {
      // Before it is known: a limiter counts what it refuses, too.
      taken.push([limiter, key]);
      await takePoint(limiter, key);
    }
    return await work();
  } catch (refusal) {
    await Promise.all(taken.map(([limiter, key]) => limiter.reward(key)));
    throw refusal;
  }
}
