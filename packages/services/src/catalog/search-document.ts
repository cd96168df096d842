import { joinedWords, searchWords } from "./search-words.ts";

/** What search reads of a product. */
export interface SearchSource {
  names: string[];
  brand: string;
  /** The category's names and those above it, the skin types and concerns. */
  kinds: string[];
  ingredients: string[];
  texts: string[];
  /** Found when given exactly, and no help with a misspelt word. */
  sku: string;
}

export interface SearchDocument {
  /** TSVECTOR as text: what a product is called (weight A), is (B) and is mostly made of (C), with positions. Ranks. */
  title: string;
  /** TSVECTOR as text: every word, without positions. Matches. */
  words: string;
  /** The words that a misspelt one may be meant for. */
  vocabulary: string[];
}

/** A label names the most of it first: these say what a product is made of, the rest what it contains. */
const MAIN_INGREDIENTS = 8;

export function searchDocument({ names, brand, kinds, ingredients, texts, sku }: SearchSource): SearchDocument {
  const title = new Map<string, string[]>();
  let position = 0;
  const joined = new Set<string>();
  const add = (text: string, weight: "A" | "B" | "C") => {
    const found = searchWords(text);
    for (const { word } of found) {
      position += 1;
      title.set(word, [...(title.get(word) ?? []), `${position}${weight}`]);
    }
    if (weight !== "C") for (const { word } of joinedWords(found)) joined.add(word);
    // No phrase reaches from one text into the next.
    position += 3;
  };
  for (const name of [brand, ...names]) add(name, "A");
  for (const kind of kinds) add(kind, "B");
  for (const ingredient of ingredients.slice(0, MAIN_INGREDIENTS)) add(ingredient, "C");
  const words = new Set([...title.keys(), ...joined]);
  for (const text of [...ingredients, ...texts]) for (const { word } of searchWords(text)) words.add(word);
  const vocabulary = [...words].filter((word) => !/^\d+$/.test(word));
  for (const { word } of searchWords(sku)) words.add(word);
  return {
    title: [...title].map(([word, places]) => `'${word}':${places.slice(0, 8).join(",")}`).join(" "),
    words: [...words].map((word) => `'${word}'`).join(" "),
    vocabulary,
  };
}
