import { type SearchWord, searchWords } from "./search-words.ts";

/** More words than anybody means. */
const MAX_WORDS = 16;

/** Words that say nothing of a product, in the three languages. */
const STOP_WORDS = new Set(
  "a an and at by for from in is it my of on or the to with กับ ของ ที่ ใน และ สำหรับ หรือ និង ក្នុង នៃ របស់ សម្រាប់ ឬ".split(" "),
);

/** What is searched of a query: its words without fillers, unless it has no others. Empty when it has no word at all. */
export function queryWords(query: string): SearchWord[] {
  const words = searchWords(query);
  const telling = words.filter(({ word }) => !STOP_WORDS.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MAX_WORDS);
}
