import { z } from "zod";
import { currency, day } from "./fields.ts";

/** A time zone of the IANA database, as the runtime knows it: `Asia/Phnom_Penh`. */
export const timeZone = z
  .string()
  .max(60)
  .regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/)
  .refine(isTimeZone);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** How many days one question may span. */
export const RANGE_LIMIT = 400;

/** The days that figures are asked for: from and to included; the thirty days up to today, in the shop's time zone, where they are not said. */
export const dayRangeInput = z.object({
  from: day.optional(),
  to: day.optional(),
  time_zone: timeZone.optional(),
});
export type DayRangeInput = z.infer<typeof dayRangeInput>;

/** The days that were answered for. */
export const dayRange = z.object({ from: z.string(), to: z.string(), time_zone: z.string(), currency });
