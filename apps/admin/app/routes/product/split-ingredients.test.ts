import { expect, test } from "vitest";
import { splitIngredients } from "./split-ingredients.ts";

test("parts a pasted list at commas, semicolons and lines", () => {
  expect(splitIngredients(" Water,Glycerin; Niacinamide\nPanthenol.\n\n")).toEqual([
    "Water",
    "Glycerin",
    "Niacinamide",
    "Panthenol",
  ]);
});

test("keeps the comma that is part of a name", () => {
  expect(splitIngredients("Water,1,2-Hexanediol, Extract (Leaf, Stem), CI 77491")).toEqual([
    "Water",
    "1,2-Hexanediol",
    "Extract (Leaf, Stem)",
    "CI 77491",
  ]);
});
