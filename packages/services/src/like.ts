/** A LIKE pattern for text that contains `part`, whose own wildcards mean themselves. */
export const containing = (part: string): string => `%${part.replace(/[\\%_]/g, "\\$&")}%`;
