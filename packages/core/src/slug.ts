/** A URL-safe slug of ASCII letters and digits: accents fall away, every other run of characters becomes one hyphen. */
export function slugify(text: string): string {
  return text
    .replace(/[™®©'’]/g, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
