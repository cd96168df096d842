/**
 * A pasted INCI list as its ingredients: parted by commas, semicolons or line breaks, but not within parentheses nor at the comma
 * between digits, as in 1,2-Hexanediol.
 */
export const splitIngredients = (text: string): string[] =>
  text
    .split(/(?:\n|;|(?<!\d),|,(?!\d))(?![^()\n]*\))/)
    .map((ingredient) => ingredient.trim().replace(/\.$/, ""))
    .filter((ingredient) => ingredient !== "");
