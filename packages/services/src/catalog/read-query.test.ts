import { expect, test } from "vitest";
import { type Known, readQuery, unitsOf } from "./read-query.ts";
import { searchWords } from "./search-words.ts";

const unknown: Known = { exact: false, prefix: false, near: [], halves: null };

function read(query: string, known: Record<string, Partial<Known>>) {
  const words = searchWords(query);
  const meanings = readQuery(
    words,
    unitsOf(words),
    new Map(Object.entries(known).map(([word, what]) => [word, { ...unknown, ...what }])),
  );
  return meanings.map(({ words, prefix }) => (prefix === undefined ? words.join("|") : `${prefix}*`));
}

test("a misspelt word is the word with the fewest letters changed, or all that need as few", () => {
  expect(read("niacinamde", { niacinamde: { near: ["niacin", "niacinamide"] } })).toEqual(["niacinamide"]);
  expect(read("crem", { crem: { near: ["cream", "creme", "crumb"] } })).toEqual(["cream|creme"]);
});

test("a word too far from all that the shop knows means nothing", () => {
  expect(read("xyzzy", { xyzzy: { near: ["serum"] } })).toEqual([]);
  expect(read("gel xyzzy", { gel: { exact: true }, xyzzy: { near: ["serum"] } })).toEqual(["gel"]);
  expect(read("gel", { gel: { near: ["gem"] } })).toEqual([]);
});

test("the last word may be only typed so far; those before are whole", () => {
  const known = { clean: { prefix: true, near: ["clear"] }, niac: { prefix: true } };
  expect(read("clean niac", known)).toEqual(["clear", "niac*"]);
});

test("words written apart or together are read as the shop writes them", () => {
  expect(read("sun screen", { sun: {}, screen: {}, sunscreen: { exact: true } })).toEqual(["sunscreen"]);
  expect(read("anti-aging", { anti: {}, aging: { exact: true }, antiaging: { exact: true } })).toEqual(["antiaging"]);
  expect(read("facewash", { facewash: { halves: ["face", "wash"] } })).toEqual(["face", "wash"]);
  expect(read("lotoin", { lotoin: { halves: ["lot", "oin"], near: ["lotion"] } })).toEqual(["lotion"]);
});

test("pieces of a misspelt Thai or Khmer word are joined before they are read", () => {
  expect(read("เซรัม", { เซ: { exact: true }, รัม: {}, เซรัม: { near: ["เซรั่ม"] } })).toEqual(["เซรั่ม"]);
  // Even where each piece happens to be a word.
  expect(read("เซรัม", { เซ: { exact: true }, รัม: { exact: true }, เซรัม: { near: ["เซรั่ม"] } })).toEqual(["เซรั่ม"]);
  expect(read("សេរូម", { សេ: { exact: true }, រូម: {}, សេរូម: { near: ["សេរ៉ូម"] } })).toEqual(["សេរ៉ូម"]);
});

test("nothing is read of nothing", () => {
  expect(read("", {})).toEqual([]);
});
