import { prefixTerm, type Term } from "./load-postings.ts";
import type { Postings } from "./postings.ts";
import type { Known } from "./read-query.ts";
import type { Vocabulary } from "./vocabulary.ts";

interface Sources {
  postings: (terms: readonly Term[]) => Promise<Map<Term, Postings>>;
  vocabulary: () => Promise<Vocabulary>;
}

/** What the products on sale have of each of these words. */
export async function lookUpWords(
  words: readonly string[],
  { postings, vocabulary }: Sources,
): Promise<Map<string, Known>> {
  const exact = await postings(words);
  const strange = words.filter((word) => !isFound(exact, word));
  const known = new Map<string, Known>(
    words.map((word) => [word, { exact: isFound(exact, word), prefix: false, near: [], halves: null }]),
  );
  if (strange.length === 0) return known;
  const all = await vocabulary();
  const near = new Map(strange.map((word) => [word, all.near(word)]));
  const starts = strange.filter((word) => word.length > 1 && all.hasLonger(word)).map(prefixTerm);
  // The vocabulary also has words of products that are not on sale, or are gone.
  const found = await postings([...starts, ...[...near.values()].flat()]);
  for (const word of strange) {
    known.set(word, {
      exact: false,
      prefix: isFound(found, prefixTerm(word)),
      near: (near.get(word) ?? []).filter((one) => isFound(found, one)),
      halves: /^[a-z]+$/.test(word) ? all.halves(word) : null,
    });
  }
  return known;
}

const isFound = (postings: Map<Term, Postings>, term: Term) => (postings.get(term)?.slots.length ?? 0) > 0;
