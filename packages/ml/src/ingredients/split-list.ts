const OPENING = "([{";
const CLOSING = ")]}";

/** Where each opening bracket that has its closing one stands; brackets without a partner are mere characters. */
function pairedBrackets(text: string): Set<number> {
  const open: number[] = [];
  const paired = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (OPENING.includes(char)) open.push(at);
    else if (CLOSING.includes(char)) {
      const start = open.pop();
      if (start !== undefined) paired.add(start).add(at);
    }
  }
  return paired;
}

/** `1,2-Hexanediol`, `1, 2-Hexanediol`, `Dimethyl 2,6-Naphthalate`: the comma stands between two positions on the molecule. */
function isBetweenLocants(before: string, after: string): boolean {
  if (!/^\s?\d+'?[,-]/.test(after)) return false;
  if (/^\s*\d{1,2}'?(?:,\d{1,2}'?)*$/.test(before)) return true;
  return /\s\d(?:,\d)*$/.test(before) && !/^\s/.test(after);
}

/** Splits at commas, semicolons, bullets and line ends that stand outside of brackets. */
export function splitList(text: string): string[] {
  const paired = pairedBrackets(text);
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (paired.has(at)) depth += OPENING.includes(char) ? 1 : -1;
    if (depth > 0 || !/[,;\n•|]/.test(char)) continue;
    if (char === "," && isBetweenLocants(text.slice(start, at), text.slice(at + 1, at + 8))) continue;
    // A bullet within a name is a misprinted hyphen.
    if (char === "•" && /\w/.test(text.charAt(at - 1)) && /\w/.test(text.charAt(at + 1))) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  parts.push(text.slice(start));
  return parts;
}
