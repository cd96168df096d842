/** The currencies a shop can sell in, with the number of digits after the decimal point (ISO 4217; riel is sold whole). */
export const CURRENCIES = { USD: { exponent: 2 }, THB: { exponent: 2 }, KHR: { exponent: 0 } } as const;

export type Currency = keyof typeof CURRENCIES;

export const currencies = Object.keys(CURRENCIES) as [Currency, ...Currency[]];

declare const amountBrand: unique symbol;
declare const minorBrand: unique symbol;

/** Money in major units (24.99) as it stands in rows and on the wire. Never added or multiplied: turn it into `Minor` first. */
export type Amount = number & { readonly [amountBrand]?: true };

/** Money in a currency's smallest unit, always a whole number: the only type that is added, multiplied, rounded or allocated. */
export type Minor = number & { readonly [minorBrand]: true };

const whole = (value: number): Minor => {
  if (!Number.isSafeInteger(value)) throw new RangeError("money must be a whole number of minor units");
  return value as Minor;
};

/** Major to minor units; digits beyond the currency's exponent are rounded half away from zero. */
export function toMinor(amount: Amount, currency: Currency): Minor {
  const scaled = amount * 10 ** CURRENCIES[currency].exponent;
  // The correction lifts 1.005 * 100 = 100.49999999999999 back to the decimal that was meant.
  return whole(Math.sign(scaled) * Math.round(Math.abs(scaled) * (1 + Number.EPSILON)));
}

/** Minor to major units, exact to the currency's exponent. */
export const toAmount = (minor: Minor, currency: Currency): Amount => minor / 10 ** CURRENCIES[currency].exponent;

export const zero = 0 as Minor;

export const minor = (value: number): Minor => whole(value);

export const sum = (parts: Iterable<Minor>): Minor => {
  let total = 0;
  for (const part of parts) total += part;
  return whole(total);
};

export const subtract = (from: Minor, part: Minor): Minor => whole(from - part);

export const times = (unit: Minor, quantity: number): Minor => whole(unit * quantity);

export const smaller = (a: Minor, b: Minor): Minor => (a < b ? a : b);

/** `basisPoints` ten-thousandths of `base` (700 = 7 %), rounded half up to a whole minor unit. */
export const shareOf = (base: Minor, basisPoints: number): Minor => partOf(base, basisPoints, 10_000);

/** The tax already contained in a price that includes it: base × r / (1 + r), rounded half up. */
export const taxWithin = (base: Minor, basisPoints: number): Minor => partOf(base, basisPoints, 10_000 + basisPoints);

/** base × numerator / denominator, rounded half up. BigInt, since the product passes 2^53 before the money does. */
function partOf(base: Minor, numerator: number, denominator: number): Minor {
  const doubled = 2n * BigInt(whole(base)) * BigInt(whole(numerator)) + BigInt(denominator);
  const divisor = 2n * BigInt(denominator);
  return whole(Number(doubled / divisor - (doubled % divisor < 0n ? 1n : 0n)));
}

/**
 * Splits `total` over `weights` in proportion, by the largest-remainder method (Hamilton): the parts sum to the total exactly,
 * none is negative, and a part differs from its exact share by less than one minor unit. Equal remainders go to the earlier part.
 * All-zero weights give all-zero parts.
 */
export function allocate(total: Minor, weights: readonly Minor[]): Minor[] {
  const whole_ = sum(weights);
  if (whole_ === 0) return weights.map(() => zero);
  // BigInt, since total × weight can pass 2^53 in riel.
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = exact.map((share) => Number(share / BigInt(whole_)));
  const remainders = exact.map((share, index) => ({ index, remainder: share % BigInt(whole_) }));
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  let left = total - parts.reduce((a, b) => a + b, 0);
  for (const { index } of remainders) {
    if (left === 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts.map(whole);
}
