/** More of a name than this is not a greeting any more. */
const LONGEST = 60;

/**
 * A name as mails greet with it, or null to greet without one. Anybody may register another's address under a name of their
 * choice: a name that mail programs would turn into a link is not passed on.
 */
export function greetedName(name: string | null): string | null {
  const plain = name?.replace(/[\p{Cc}\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ").trim() ?? "";
  return plain === "" || plain.length > LONGEST || /[/@]|www\.|\.\p{L}{2}/iu.test(plain) ? null : plain;
}
