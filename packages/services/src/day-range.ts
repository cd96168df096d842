import { ShopError } from "@dewy/core";
import { type DayRangeInput, RANGE_LIMIT } from "@dewy/core/schemas";
import { type RawBuilder, sql } from "kysely";
import type { ServiceContext } from "./context.ts";

/** The days that were asked for, and whether they can be answered for. */
export interface AskedDays {
  from: string;
  to: string;
  time_zone: string;
}

/**
 * For a statement's `with`: `asked`, the one row of the days that are meant, with the shop's `currency` and its own `today`; and `days`,
 * the same row where the range can be answered for, and none where not (`refuseDays` then says so).
 */
export const askedDays = (
  ctx: ServiceContext,
  { from = null, to = null, time_zone = null }: Nullable,
): RawBuilder<unknown> => sql`
  asked as materialized (
    select z.time_zone, s.currency, (t.moment at time zone s.time_zone)::date as today, e.to_day,
      coalesce(${from}::date, e.to_day - 29) as from_day
    from shop_settings s,
      lateral (select coalesce(${time_zone}::text, s.time_zone) as time_zone) z,
      lateral (select ${ctx.now().toISOString()}::timestamptz as moment) t,
      lateral (select coalesce(${to}::date, greatest((t.moment at time zone z.time_zone)::date, ${from}::date)) as to_day) e
  ),
  days as materialized (
    select * from asked where to_day - from_day between 0 and ${RANGE_LIMIT - 1}::integer
  )`;

type Nullable = { [Name in keyof DayRangeInput]: DayRangeInput[Name] | null };

/**
 * The condition that `moment` falls on the days `from` to `to` of `zone`. The bounds, wide enough for any change of clocks, let an
 * index find the rows; the day itself decides.
 */
export const onDays = (
  moment: RawBuilder<unknown>,
  { from, to, zone }: Record<"from" | "to" | "zone", RawBuilder<unknown>>,
): RawBuilder<boolean> => sql`(
  ${moment} >= ${from}::timestamp at time zone ${zone} - interval '3 hours'
  and ${moment} < (${to} + 1)::timestamp at time zone ${zone} + interval '3 hours'
  and (${moment} at time zone ${zone})::date between ${from} and ${to}
)`;

/** Refuses a range that ends before it begins, or is too long. */
export function refuseDays({ from, to }: AskedDays): void {
  if (from > to) throw invalid("from", "after_to");
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days > RANGE_LIMIT) throw invalid("from", "range_too_long", { maximum: RANGE_LIMIT });
}

/** What PostgreSQL says of a time zone that it does not know, though the runtime does, as the refusal of its field. */
export function timeZoneRefusal(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code === "22023" ? invalid("time_zone", "invalid") : error;
}

const invalid = (field: string, code: string, params: Record<string, number> = {}) =>
  new ShopError("invalid_input", { fields: [{ field, code, params }] });
