import { expect, test } from "vitest";
import { parseInciList } from "./parse-inci-list.ts";

const names = (text: string) => parseInciList(text).names;

test("a plain list keeps the order of the label and loses the trailing dot", () => {
  expect(parseInciList("Aqua, Glycerin , Niacinamide,Panthenol.")).toEqual({
    names: ["Aqua", "Glycerin", "Niacinamide", "Panthenol"],
    is_list: true,
  });
});

test("commas in brackets stay", () => {
  expect(names("Aqua, Iron Oxides (CI 77491, CI 77492), Rosa Canina (Rose, Wild) Fruit Oil, Mica")).toEqual([
    "Aqua",
    "Iron Oxides (CI 77491, CI 77492)",
    "Rosa Canina (Rose, Wild) Fruit Oil",
    "Mica",
  ]);
});

test("a bracket that never closes does not swallow the list", () => {
  expect(names("Talc, Titanium Dioxide (CI 77891 , Mica (CI 77019), Silica")).toEqual([
    "Talc",
    "Titanium Dioxide (CI 77891",
    "Mica (CI 77019)",
    "Silica",
  ]);
});

test.each([
  ["Aqua, 1,2-Hexanediol, Xanthan Gum", ["Aqua", "1,2-Hexanediol", "Xanthan Gum"]],
  ["Aqua, 1, 2-Hexanediol, Xanthan Gum", ["Aqua", "1, 2-Hexanediol", "Xanthan Gum"]],
  ["Polysorbate 20, 1,2-Hexanediol", ["Polysorbate 20", "1,2-Hexanediol"]],
  ["Propanediol,1,2-Hexanediol", ["Propanediol", "1,2-Hexanediol"]],
  ["Diethylhexyl 2,6-Naphthalate, Aqua", ["Diethylhexyl 2,6-Naphthalate", "Aqua"]],
  ["PEG-8, 3-O-Ethyl Ascorbic Acid", ["PEG-8", "3-O-Ethyl Ascorbic Acid"]],
])("positions on a molecule are no separators: %s", (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([
  ["May Contain: Mica, CI 77891.", ["Aqua", "Mica", "CI 77891"]],
  ["[+/- Mica, Iron Oxides (CI 77491, CI 77499)]", ["Aqua", "Mica", "Iron Oxides (CI 77491, CI 77499)"]],
  ["May contain (+/-): Mica", ["Aqua", "Mica"]],
  ["[May Contain/Peut Contenir/+/-: Mica, Talc]", ["Aqua", "Mica", "Talc"]],
])("what it may contain counts, the words saying so do not: %s", (ending, expected) => {
  expect(names(`Aqua, ${ending}`)).toEqual(expected);
  expect(names(`Aqua. ${ending}`)).toEqual(expected);
});

test("legal sentences at the end fall away", () => {
  const list = "Aqua, Glycerin, Linalool.";
  for (const sentence of [
    "Please be aware that lists of ingredients change now and then. Please refer to the pack you receive.",
    "This ingredient list is subject to change and may differ from the pack.",
    "Our products do not contain parabens, sulfates or glitter.",
    "Our creams are free from parabens, mineral oil and silicones.",
  ]) {
    expect(names(`${list} ${sentence}`)).toEqual(["Aqua", "Glycerin", "Linalool"]);
    expect(names(`${list}\r\n\r\n${sentence}`)).toEqual(["Aqua", "Glycerin", "Linalool"]);
  }
});

test.each([
  "Visit the Morning Fern boutique",
  "No Info",
  "n/a",
  "",
  " \u0000\ufffd ",
  "*Certified organic.",
  "-Fern Extract: Soothes the skin.\r\n-Snail Water: Helps to hydrate.",
  "Please refer to the ingredient list on the pack.",
  "Made with love for your skin.",
  "12345, 67",
])("no list is said to be none: %j", (text) => {
  expect(parseInciList(text)).toEqual({ names: [], is_list: false });
});

test("advertising lines before the list are skipped", () => {
  expect(names("-Fern Water: Calms the look of skin.\n-Green Mud\n\nAqua, Kaolin, Fern Extract.")).toEqual([
    "Aqua",
    "Kaolin",
    "Fern Extract",
  ]);
});

test("headings, labels and shares are not names", () => {
  expect(
    names(
      "Fern Cream Division: Fern (Morning Fern)Active Ingredients: Zinc Oxide 12.0% , Octocrylene (7 %)Inactive Ingredients: Aqua",
    ),
  ).toEqual(["Zinc Oxide", "Octocrylene", "Aqua"]);
  expect(names("Step 1 Mask:\n\nAqua, Kaolin.\n\nStep 2: Glycerin, Aqua")).toEqual(["Aqua", "Kaolin", "Glycerin"]);
});

test("footnote marks and footnotes fall away", () => {
  expect(
    names("Aqua**, Aloe Barbadensis Leaf Juice*, *Rosa Canina Seed Oil, Parfum+. *Organic farming. **Spring water."),
  ).toEqual(["Aqua", "Aloe Barbadensis Leaf Juice", "Rosa Canina Seed Oil", "Parfum"]);
});

test("other separators: semicolons, (and), a full stop for a comma", () => {
  expect(names("Aqua; Glycerin (and) Sodium Benzoate. Potassium Sorbate, Red No. 4, Alcohol Denat., Mica")).toEqual([
    "Aqua",
    "Glycerin",
    "Sodium Benzoate",
    "Potassium Sorbate",
    "Red No. 4",
    "Alcohol Denat.",
    "Mica",
  ]);
});

test("a name counts once, whatever its case", () => {
  expect(names("Aqua, Linalool, AQUA, linalool")).toEqual(["Aqua", "Linalool"]);
});

test("a text without separators is no list rather than one huge name", () => {
  expect(parseInciList("Aqua Glycerin Niacinamide Panthenol ".repeat(12)).is_list).toBe(false);
});

test("an endless or hostile text is cut, in little time", () => {
  const started = performance.now();
  expect(names(Array.from({ length: 5_000 }, (_, i) => `Extract ${"ab"}${i}`).join(", ")).length).toBe(300);
  for (const char of ["(", "[", "*", "+/-", ". ", "a: ", "1,", "\n-"]) parseInciList(char.repeat(8_000));
  expect(performance.now() - started).toBeLessThan(3_000);
});
