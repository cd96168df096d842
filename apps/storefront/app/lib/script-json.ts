/** JSON that may stand in a script: `<` would let a product's text end it. */
export const inScript = (json: string): string => json.replaceAll("<", "\\u003c");

export const scriptJson = (value: unknown): string => inScript(JSON.stringify(value));
