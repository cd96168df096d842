/** A word of a text as search knows it. */
export interface SearchWord {
  word: string;
  /** False where the text ran on from the word before, without a gap or with a hyphen: the two may be pieces of one word. */
  starts: boolean;
}

/** Longer words are cut: no index needs them, and PostgreSQL refuses a lexeme of 2 KB. */
const MAX_WORD = 60;

const segmenter = new Intl.Segmenter("th", { granularity: "word" });

/** A run of a script without word spaces, with its marks; or a word of any other script. */
const RUNS =
  /[\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}][\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{M}]*|[[\p{L}\p{N}\p{M}]--[\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]]+/gv;
const UNSPACED = /[\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
/** More than signs and repetition marks. */
const MEANS_SOMETHING = /[\p{Lu}\p{Ll}\p{Lo}\p{N}]/u;

/** Case, width, accents, ligatures and apostrophes do not matter to a search. */
function fold(text: string): string {
  return (
    text
      .replace(/[™®©℠\u0e2f\u0e46]/g, " ")
      .replace(/[\u200b\u2060\ufeff]/g, " ")
      .replace(/(?<=\p{L})['’ʼ`´](?=\p{L})|\u200c|\u200d|\u00ad/gu, "")
      .normalize("NFKC")
      // NFKC takes Thai and Lao AM apart, which no dictionary knows; also typed with the tone mark inside.
      .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, "$1\u0e33")
      .replace(/([\u0e48-\u0e4b])\u0e4d\u0e32/g, "$1\u0e33")
      .replace(/\u0ecd([\u0ec8-\u0ecb]?)\u0eb2/g, "$1\u0eb3")
      // Thai SARA AE typed as two SARA E.
      .replace(/\u0e40\u0e40/g, "\u0e41")
      .replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
      .replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0))
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC")
      .replace(/ß/g, "ss")
      .replace(/œ/g, "oe")
      .replace(/æ/g, "ae")
      .replace(/ø/g, "o")
  );
}

/** English plurals are their singulars: masks, bodies, brushes. */
function singular(word: string): string {
  if (word.length < 4 || !/^[a-z]+s$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** `spf50` is spf and 50, `100ml` is 100 and ml; `b5` and `q10` stay. */
const splitNumbers = (word: string): string[] => word.split(/(?<=[a-z]{2})(?=\d)|(?<=\d)(?=[a-z]{2})/);

/**
 * The words of a text, folded, in order. Thai and Khmer are segmented by dictionary; a misspelt word falls into pieces
 * there, which `starts` tells from words that were written apart.
 */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  const folded = fold(text);
  let end = Number.NaN;
  for (const { 0: run, index } of folded.matchAll(RUNS)) {
    const unspaced = UNSPACED.test(run);
    const pieces = unspaced ? segmentsOf(run) : splitNumbers(run).map(singular);
    const hyphenated = index === end + 1 && folded[end] === "-";
    pieces.forEach((piece, at) => {
      const word = piece.slice(0, MAX_WORD);
      if (MEANS_SOMETHING.test(word)) words.push({ word, starts: at === 0 ? !hyphenated : !unspaced });
    });
    end = index + run.length;
  }
  return words;
}

/** A loan word falls into up to five pieces (มอยส์-เจอ-ไร-เซอร์); longer joins than this are whole phrases. */
const MAX_PIECES = 5;
const MAX_JOINED = 24;

export interface JoinedWord {
  word: string;
  /** The joined words are those from `from` up to, not including, `to`. */
  from: number;
  to: number;
}

/** Neighbours that ran on, as the one word they may be; where both are long they are words of their own. */
export function joinedWords(words: readonly SearchWord[]): JoinedWord[] {
  const joined: JoinedWord[] = [];
  for (let from = 0; from < words.length; from++) {
    let word = words[from]?.word ?? "";
    let shred = isShred(word);
    for (let to = from + 1; to < Math.min(words.length, from + MAX_PIECES); to++) {
      const next = words[to];
      if (!next || next.starts) break;
      word += next.word;
      shred ||= isShred(next.word);
      if (word.length > MAX_JOINED) break;
      if (shred || !UNSPACED.test(word)) joined.push({ word, from, to: to + 1 });
    }
  }
  return joined;
}

/** At most two letters, not counting vowel signs and tone marks: seldom a word by itself in Thai or Khmer. */
export const isShred = (word: string): boolean => UNSPACED.test(word) && (word.match(/\p{Lo}/gu)?.length ?? 0) <= 2;

const segmentsOf = (run: string): string[] => Array.from(segmenter.segment(run), (piece) => piece.segment);
