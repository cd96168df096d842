const SYNONYMS = new Map([
  ["water", "aqua"],
  ["eau", "aqua"],
  ["aqua/water", "aqua"],
  ["water/aqua/eau", "aqua"],
  ["aqua/water/eau", "aqua"],
  ["fragrance", "parfum"],
  ["parfum/fragrance", "parfum"],
  ["fragrance/parfum", "parfum"],
  ["sd alcohol 40-b", "alcohol denat"],
  ["denatured alcohol", "alcohol denat"],
]);

/** One name for an ingredient, however a label spells it: lower case, without brackets and the closing dot. */
export function ingredientKey(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s*\/\s*/g, "/")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "");
  return SYNONYMS.get(plain) ?? plain;
}
