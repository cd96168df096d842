const MAX_LENGTH = 200;
const MAX_WORDS = 14;

/** Words that stand in sentences and in no ingredient's name. */
const PROSE =
  /\b(?:the|your|you|that|this|which|while|it|its|is|are|was|be|has|have|not|no info|to|for|with|helps?|helping|may|please|visit|skin|skin's|look|looking|appearance|protects?|provides?|reduces?|moisturizes?|hydrates?|nourishes|soothes?|boosts?|brightens?|calms?|improves?|products?|free of|does|do)\b/i;

const withoutBrackets = (text: string) => text.replace(/\([^()]*\)/g, " ");

/** One entry of a list as a plain name, or undefined when it is none (a sentence, a footnote, a heading, a number). */
export function cleanName(entry: string): string | undefined {
  const name = afterHeading(entry.trim())
    // Shares: "Zinc Oxide 12.0%", "(2 %)".
    .replace(/\(?\s*\d+(?:[.,]\d+)?\s*(?:%|percent\b)(?:\s*(?:w\/w|w\/v))?\s*\)?/gi, " ")
    // Footnote marks, and what hangs on the last of them.
    .replace(/\s\*+\s*\p{L}[^,]*$/u, " ")
    .replace(/[*†‡°]+|(?<=[\p{L})])\++|^\++/gu, " ")
    .replace(/^[\s\-–—·.:]+(?:and\s+)?|^and\s+/i, "")
    .replace(/\s+/g, " ")
    .replace(/\s+([),])/g, "$1")
    .trim()
    .replace(/[\s.:·\-–—]+$/, "")
    .replace(/^(\([^()]*\)|[^()]*)\)$/, "$1")
    .replace(/(?<=\S)\s+denat$/i, "$&.");
  const plain = withoutBrackets(name).trim();
  if (!/\p{L}{2}/u.test(plain) || /^denat$/i.test(plain)) return undefined;
  if (name.length > MAX_LENGTH || plain.split(/\s+/).length > MAX_WORDS || PROSE.test(plain)) return undefined;
  return name;
}

/** What follows "Step 1:" or the name of one product of a set. */
function afterHeading(entry: string): string {
  const colon = entry.lastIndexOf(": ");
  return colon < 0 ? entry : entry.slice(colon + 2);
}
