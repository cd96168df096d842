import { expect, test } from "vitest";
import { joinedWords, searchWords } from "./search-words.ts";

/** Pieces that ran on from the word before are marked with +. */
const words = (text: string) =>
  searchWords(text)
    .map(({ word, starts }) => (starts ? word : `+${word}`))
    .join(" ");

test.each([
  ["Crème de la Rosée™", "creme de la rosee"],
  ["Fern's SINCE 1851", "fern since 1851"],
  ["Fern’s", "fern"],
  ["SPF50+ PA++++ 100ml", "spf 50 pa 100 ml"],
  ["B5, Q10, C15-19", "b5 q10 c15 +19"],
  ["1,2-Hexanediol; PEG-40", "1 2 +hexanediol peg +40"],
  ["anti-aging", "anti +aging"],
  ["Masks & brushes, bodies; glass, citrus, hyaluronic", "mask brush body glass citrus hyaluronic"],
  ["ＮＩＡＣＩＮ ﬁne œuvre Straße", "niacin fine oeuvre strasse"],
  ["😀 '; drop table products; --", "drop table product"],
  ["!!! … ៗ ฯ 　", ""],
  ["", ""],
])("English and its kin: %s", (text, expected) => {
  expect(words(text)).toBe(expected);
});

test.each([
  ["ครีมกันแดด", "ครีม +กันแดด"],
  ["กันเเดด SPF๕๐", "กันแดด spf 50"],
  ["น้ําหอม", "น้ำหอม"],
  ["น้ำ ตบ", "น้ำ ตบ"],
  ["เซรั่ม", "เซ +รั่ม"],
  ["spfครีม", "spf ครีม"],
])("Thai: %s", (text, expected) => {
  expect(words(text)).toBe(expected);
});

test.each([
  ["សេរ៉ូម", "សេរ៉ូម"],
  ["សេរូម", "សេ +រូម"],
  ["ក្រែម\u200bសំណើម", "ក្រែម សំណើម"],
  ["ទឹក ១០០", "ទឹក 100"],
])("Khmer: %s", (text, expected) => {
  expect(words(text)).toBe(expected);
});

test("pieces are joined again where they may be one word", () => {
  const joined = (text: string) => joinedWords(searchWords(text)).map(({ word }) => word);
  expect(joined("เซรั่ม")).toEqual(["เซรั่ม"]);
  expect(joined("มอยส์เจอไรเซอร์")).toContain("มอยส์เจอไรเซอร์");
  expect(joined("anti-aging serum")).toEqual(["antiaging"]);
  expect(joined("เซ รั่ม")).toEqual([]);
  expect(joined("ครีมกันแดด")).toEqual([]);
});

test("a word has a length that an index takes", () => {
  expect(searchWords("x".repeat(10_000)).map(({ word }) => word.length)).toEqual([60]);
});
