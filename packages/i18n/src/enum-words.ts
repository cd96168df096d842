import type { wordsEn } from "./messages/words.en.ts";
import type { Translate } from "./translator.ts";

type WordKey = keyof typeof wordsEn;

/** Known concern tags, worded in every language. */
export const concerns = [
  "acne",
  "aging",
  "barrier",
  "blackheads",
  "dark_circles",
  "dark_spots",
  "dehydration",
  "dryness",
  "dullness",
  "firmness",
  "oiliness",
  "pores",
  "puffiness",
  "redness",
  "sensitivity",
  "sun_protection",
  "texture",
  "uneven_tone",
] as const satisfies (WordKey extends infer Key ? (Key extends `concern.${infer Tag}` ? Tag : never) : never)[];

/** A concern tag as a word; a tag the shop made up itself (`winter_skin`) is shown as "Winter skin". */
export function concernName(t: Translate<typeof wordsEn>, tag: string): string {
  const known = concerns.find((concern) => concern === tag);
  if (known) return t(`concern.${known}`);
  const words = tag.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
