import { joinedWords, searchWords } from "./search-words.ts";

/** What search reads of a product. */
export interface SearchSource {
  names: string[];
  brand: string;
  /** The category's names and those above it, the skin types and concerns. */
  kinds: string[];
  ingredients: string[];
  texts: string[];
}

export interface SearchDocument {
  /** TSVECTOR as text: what a product is called (weight A), is (B) and is mostly made of (C), with positions. Ranks. */
  title: string;
  /** TSVECTOR as text: every word, without positions. Matches. */
  words: string;
  vocabulary: string[];
}

/** A label names the most of it first: these say what a product is made of, the rest what it contains. */
const MAIN_INGREDIENTS = 10;

export function searchDocument({ names, brand, kinds, ingredients, texts }: SearchSource): SearchDocument {
  const title = new Map<string, string[]>();
  let position = 0;
  const add = (text: string, weight: "A" | "B" | "C") => {
    const words = searchWords(text);
    const put = (word: string, at: number) => {
      const places = title.get(word) ?? [];
      places.push(`${at}${weight}`);
      title.set(word, places);
    };
    for (const { word } of words) put(word, ++position);
    for (const { word } of joinedWords(words)) put(word, position);
    // No phrase reaches from one text into the next.
    position += 3;
  };
  for (const name of [brand, ...names]) add(name, "A");
  for (const kind of kinds) add(kind, "B");
  for (const ingredient of ingredients.slice(0, MAIN_INGREDIENTS)) add(ingredient, "C");
  const words = new Set(title.keys());
  for (const text of [...ingredients, ...texts]) for (const { word } of searchWords(text)) words.add(word);
  return {
    title: [...title].map(([word, places]) => `'${word}':${places.slice(0, 8).join(",")}`).join(" "),
    words: [...words].map((word) => `'${word}'`).join(" "),
    vocabulary: [...words],
  };
}
