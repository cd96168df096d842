import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const WORTH_IT_BYTES = 1_024;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };

export interface Encoded {
  body: string | Uint8Array<ArrayBuffer>;
  /** `content-encoding`, when it was compressed. */
  encoding?: "br" | "gzip";
}

const REFUSED = /;[ \t]*q=0(\.0*)?[ \t]*$/i;

/** Whether `accept-encoding` names `encoding`, and not to refuse it (`br;q=0`). */
export const accepts = (accepted: string, encoding: "br" | "gzip"): boolean =>
  accepted.split(",").some((one) => one.split(";")[0]?.trim().toLowerCase() === encoding && !REFUSED.test(one));

/**
 * Compresses a text, or its UTF-8, for who accepts that. On the main thread on purpose: a page takes 0.1 to 0.3 ms so, and through zlib's
 * streams, or its thread pool, twice to four times the processor's time.
 */
export function compress(text: string | Uint8Array<ArrayBuffer>, accepted: string | undefined): Encoded {
  if (!accepted || text.length < WORTH_IT_BYTES) return { body: text };
  if (accepts(accepted, "br")) return { body: brotliCompressSync(text, BROTLI), encoding: "br" };
  if (accepts(accepted, "gzip")) return { body: gzipSync(text, { level: 4 }), encoding: "gzip" };
  return { body: text };
}
