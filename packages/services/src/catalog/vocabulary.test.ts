import { expect, test } from "vitest";
import { seededRandom } from "../demo/random.ts";
import { editDistance, mistakesAllowed } from "./edit-distance.ts";
import { Vocabulary } from "./vocabulary.ts";

const shop = new Vocabulary([
  "toner",
  "serum",
  "sun",
  "screen",
  "sunscreen",
  "face",
  "facewash",
  "wash",
  "facial",
  "เซรั่ม",
]);

test("it knows its words and what is only the start of one", () => {
  expect([shop.has("sun"), shop.has("su"), shop.has("zzz")]).toEqual([true, false, false]);
  expect(["su", "sun", "fac", "facewash", "wash", "zzz"].map((start) => shop.hasLonger(start))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(new Vocabulary([]).hasLonger("a")).toBe(false);
  expect(new Vocabulary([]).near("serum")).toEqual([]);
});

test("words written together are the two most equal halves that are words", () => {
  expect(shop.halves("sunscreen")).toEqual(["sun", "screen"]);
  expect(shop.halves("facescreen")).toEqual(["face", "screen"]);
  expect(shop.halves("facezzz")).toBeNull();
  expect(shop.halves("sun")).toBeNull();
});

test("a misspelt word is near those that need the fewest letters changed; a short one is near none", () => {
  expect(shop.near("sreum")).toEqual(["serum"]);
  expect(shop.near("facewahs")).toEqual(["facewash"]);
  expect(shop.near("เซรุ่ม")).toEqual(["เซรั่ม"]);
  expect(shop.near("snu")).toEqual([]);
  // The word itself says nothing new.
  expect(shop.near("serum")).toEqual([]);
});

test("whatever is passed over would not have been near", () => {
  const random = seededRandom("vocabulary");
  const letters = [..."abcdepq", ..."เรซ", "ั", "่", "ុ", "េ"];
  const anyWord = () => Array.from({ length: random.int(2, 12) }, () => random.pick(letters)).join("");
  const words = [...new Set(Array.from({ length: 1_500 }, anyWord))];
  const vocabulary = new Vocabulary(words);
  let found = 0;
  for (let n = 0; n < 300; n++) {
    const word = random.chance(0.5) ? anyWord() : random.pick(words).replace(/.(?=.$)/u, random.pick(letters));
    const most = mistakesAllowed(word);
    const distances = words
      .map((other) => editDistance(word, other))
      .filter((distance) => distance > 0 && distance <= most);
    const near = vocabulary.near(word);
    expect(
      near.map((other) => editDistance(word, other)),
      word,
    ).toEqual(distances.toSorted((a, b) => a - b).slice(0, 6));
    found += near.length;
  }
  expect(found).toBeGreaterThan(100);
});
