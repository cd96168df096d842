const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * A person's name as strangers may read it: the first word and the initial of the last, `Sokha C.`. A word that holds an @ could be
 * an address and is left out; null where nothing is left.
 */
export function shortName(name: string | null): string | null {
  const words = (name ?? "").split(/\s+/).filter((word) => word !== "" && !/[@＠]/.test(word));
  const [first = null] = words;
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  const [initial] = graphemes.segment(last);
  return initial ? `${first} ${initial.segment}.` : first;
}
