/** JSON that may stand in a script: `<` would let a product's text end it. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replace(/</g, "\\u003c");
