/** Class names that are there, joined. */
export const join = (...names: (string | false | null | undefined)[]): string => names.filter(Boolean).join(" ");
