import type { CouponFields } from "@dewy/core/schemas";

type Given = { [Name in keyof CouponFields]?: CouponFields[Name] | undefined };

/** The columns of what was given; an empty text is none, and an empty list names everything, as none does. */
export function emptyToNull<Fields extends Given>(given: Fields) {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, value === "" || (Array.isArray(value) && value.length === 0) ? null : value]),
  ) as { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };
}
