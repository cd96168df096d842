import { cleanName } from "./clean-name.ts";
import { splitList } from "./split-list.ts";

export interface InciList {
  /** Names in the order of the label, each once, without footnote marks and shares. */
  names: string[];
  /** False when the text holds no list at all (an advertisement, "no info", highlights): then there are no names. */
  is_list: boolean;
}

/** More names than any label carries: beyond this a text is not what it claims. */
const MAX_NAMES = 300;

/** From here to the end a text speaks of the list, or of what is not in it. */
const TAIL =
  /(?:^|(?<=[.,;:)\s]))[^.,;:\n]*\b(?:please (?:be aware|refer|note|check|consult)|ingredients? lists? (?:may|is|are)|for the most up[ -]to[ -]date|do(?:es)? not contain|(?:is|are) free (?:from|of)|formulated without|subject to change)\b/i;
const NO_LIST =
  /^(?:visit (?:the|our)\b.*|no info(?:rmation)?|n\/?a|none|not available|see (?:the )?(?:box|pack\w*|label).*)\.?$/i;

/**
 * Splits the ingredient text of a label (INCI) into its names. Commas in brackets and in `1,2-Hexanediol` stay; labels
 * ("Ingredients:", "May contain"), footnotes, advertising lines and legal sentences fall away; colourants after
 * "May contain" count as ingredients. Never throws.
 */
export function parseInciList(text: string): InciList {
  const names = new Map<string, string>();
  for (const paragraph of paragraphs(text)) {
    for (const entry of splitList(withoutLabels(paragraph))) {
      const name = cleanName(entry);
      if (name === undefined) continue;
      const key = name.toLowerCase();
      if (!names.has(key) && names.size < MAX_NAMES) names.set(key, name);
    }
  }
  return { names: [...names.values()], is_list: names.size > 0 };
}

/** The lines that may hold a list: neither "-Highlight: what it does" nor "*Certified organic." nor a heading. */
function paragraphs(text: string): string[] {
  const plain = text
    .normalize("NFC")
    .replace(/[\u00a0\u2000-\u200b\u202f\ufeff\ufffd]/g, " ")
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: stray control characters are one of the traps.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, " ");
  return plain
    .split(/\n\s*\n|\n(?=\s*[-*•+])/)
    .map((paragraph) => withoutTail(paragraph).trim())
    .filter((paragraph) => !/^[-–•]\s*\p{L}/u.test(paragraph) && !/^[-–•]\s*\d/.test(paragraph))
    .filter((paragraph) => !/^[*+†]+[^,]*$/.test(paragraph))
    .filter((paragraph) => !/^[^,]*:$/.test(paragraph))
    .filter((paragraph) => !NO_LIST.test(paragraph));
}

function withoutTail(paragraph: string): string {
  const at = paragraph.search(TAIL);
  return at < 0 ? paragraph : paragraph.slice(0, at);
}

const withoutLabels = (paragraph: string): string =>
  paragraph
    // "… Division: X (Brand) Active Ingredients:" at the start, "Inactive Ingredients:" amid the list.
    .replace(/^[^,;.\n]*?\b(?:in)?(?:active )?ingredients?\b[^,;:.\n]{0,20}:/i, "")
    .replace(/[^,;.\n%)]*\b(?:in)?(?:active )?ingredients?\b[^,;:.\n]{0,20}:/gi, ", ")
    .replace(/\[?\(?\s*(?:\+\/-\s*:?\s*)?\bmay contain\b[^,:;.\n]{0,40}(?:[:,.]|$)/gi, ", ")
    .replace(/[[(]?\s*\+\s?\/\s?-\s*[\])]?\s*:?/g, ", ")
    .replace(/\((?:and)\)/gi, ", ")
    // "Titanium Dioxide 1.7%Water"
    .replace(/%(?=\p{L})/gu, "%, ")
    // A full stop typed for a comma: "Limonene. Linalool" (not "Red No. 4", not "Alcohol Denat. Water").
    .replace(/(?<=\p{L}{5})(?<!denat)\s?\.\s+(?=\p{Lu}\p{L}{2})/giu, ", ")
    // "[Nano]" belongs to its name; a bracket around several names is a group.
    .replace(/\[([^[\]]*)\]/g, (_, inner: string) => (inner.includes(",") ? `, ${inner}, ` : ` (${inner})`))
    .replace(/[[\]]/g, " ")
    // Footnotes after the last name: ". *Certified organic."
    .replace(/(?<=[.)\s])[*+†]+\s*[^,]*$/g, (note) => (/\p{L}/u.test(note) ? "" : note));
