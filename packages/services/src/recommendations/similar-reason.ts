/** From here on two labels have a good part of what matters in common. */
const SIMILAR_LABEL = 0.25;

/** What the likeness of two products is best told by. */
export const similarReason = ({ ingredients }: { ingredients: number }) =>
  ingredients >= SIMILAR_LABEL ? "similar_ingredients" : "similar_product";
