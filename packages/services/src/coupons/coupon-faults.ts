import { type CouponType, CURRENCIES, type Currency, type FieldError, toAmount, toMinor } from "@dewy/core";

/** What the fields of a coupon are held to together; days are `YYYY-MM-DD`. */
export interface CouponTerms {
  type: CouponType;
  value: number;
  max_discount: number | null;
  min_order_value: number | null;
  usage_limit: number | null;
  start_date: string | null;
  end_date: string | null;
}

/** Pure: what is wrong with a coupon's terms, whichever of them were changed; empty when nothing is. */
export function couponFaults(
  terms: CouponTerms,
  { currency, used_count }: { currency: Currency; used_count: number },
): FieldError[] {
  const { max_discount, min_order_value, usage_limit, start_date, end_date } = terms;
  const faults = valueFaults(terms, currency);
  if (max_discount !== null) {
    faults.push(
      ...(terms.type === "percentage"
        ? positiveAmount("max_discount", max_discount, currency)
        : [{ field: "max_discount", code: "only_for_percentages" }]),
    );
  }
  if (min_order_value !== null) faults.push(...wholeUnits("min_order_value", min_order_value, currency));
  if (start_date !== null && end_date !== null && end_date < start_date) {
    faults.push({ field: "end_date", code: "before_start" });
  }
  if (usage_limit !== null && usage_limit < used_count) faults.push(atLeast("usage_limit", used_count));
  return faults;
}

/** Pure: what a change makes wrong. What was wrong before (the shop sells in another currency now) hinders no other change. */
export function faultsOfChange<Terms extends CouponTerms & { used_count: number }>(
  before: Terms,
  changes: Partial<CouponTerms>,
  currency: Currency,
): FieldError[] {
  const facts = { currency, used_count: before.used_count };
  const known = new Set(couponFaults(before, facts).map(({ field, code }) => `${field} ${code}`));
  return couponFaults({ ...before, ...changes }, facts).filter(
    ({ field, code }) => Object.hasOwn(changes, field) || !known.has(`${field} ${code}`),
  );
}

function valueFaults({ type, value }: CouponTerms, currency: Currency): FieldError[] {
  switch (type) {
    case "percentage":
      if (value > 100) return [atMost("value", 100)];
      return value > 0 ? [] : [atLeast("value", 0.01)];
    case "fixed":
      return positiveAmount("value", value, currency);
    case "free_shipping":
      return value === 0 ? [] : [atMost("value", 0)];
  }
}

const smallest = (currency: Currency) => 10 ** -CURRENCIES[currency].exponent;

const positiveAmount = (field: string, amount: number, currency: Currency): FieldError[] =>
  amount > 0 ? wholeUnits(field, amount, currency) : [atLeast(field, smallest(currency))];

/** An amount with more decimals than the currency has would be rounded when it is used. */
const wholeUnits = (field: string, amount: number, currency: Currency): FieldError[] =>
  toAmount(toMinor(amount, currency), currency) === amount
    ? []
    : [{ field, code: "not_multiple_of", params: { divisor: smallest(currency) } }];

const atLeast = (field: string, minimum: number): FieldError => ({
  field,
  code: "too_small",
  params: { minimum, origin: "number" },
});

const atMost = (field: string, maximum: number): FieldError => ({
  field,
  code: "too_big",
  params: { maximum, origin: "number" },
});
