import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from "node:zlib";

const WORTH_IT_BYTES = 1_024;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };

type Encoding = "br" | "gzip";

export interface Encoded {
  body: string | Uint8Array<ArrayBuffer>;
  /** `content-encoding`, when it was compressed. */
  encoding?: Encoding;
}

const REFUSED = /;[ \t]*q=0(\.0*)?[ \t]*$/i;

/** Whether `accept-encoding` names `encoding`, and not to refuse it (`br;q=0`). */
export const accepts = (accepted: string, encoding: Encoding): boolean =>
  accepted.split(",").some((one) => one.split(";")[0]?.trim().toLowerCase() === encoding && !REFUSED.test(one));

/** How a text of `length` is to be sent to who sends this `accept-encoding`; undefined for as it is. */
export function encodingFor(length: number, accepted: string | undefined): Encoding | undefined {
  if (!accepted || length < WORTH_IT_BYTES) return undefined;
  return accepts(accepted, "br") ? "br" : accepts(accepted, "gzip") ? "gzip" : undefined;
}

const codecs: Record<
  Encoding,
  { encode(text: string | Uint8Array): Buffer<ArrayBuffer>; decode(body: Uint8Array): Buffer<ArrayBuffer> }
> = {
  br: { encode: (text) => brotliCompressSync(text, BROTLI), decode: brotliDecompressSync },
  gzip: { encode: (text) => gzipSync(text, { level: 4 }), decode: gunzipSync },
};

/**
 * Compresses a text, or its UTF-8, for who accepts that. On the main thread on purpose: a page takes 0.1 to 0.3 ms so, and through zlib's
 * streams, or its thread pool, twice to four times the processor's time.
 */
export function compress(text: string | Uint8Array<ArrayBuffer>, accepted: string | undefined): Encoded {
  const encoding = encodingFor(text.length, accepted);
  return encoding ? { body: codecs[encoding].encode(text), encoding } : { body: text };
}

/** A text that is sent again and again: kept in the forms that somebody asked for, each made from another when the text itself is gone. */
export class KeptText {
  /** Of all forms together. */
  bytes = 0;
  readonly #length: number;
  readonly #forms = new Map<Encoding | undefined, Buffer<ArrayBuffer>>();
  #text: string | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#length = text.length;
  }

  /** The text for who sends this `accept-encoding`. */
  for(accepted: string | undefined): { body: Buffer<ArrayBuffer>; encoding: Encoding | undefined } {
    const encoding = encodingFor(this.#length, accepted);
    return { body: this.#forms.get(encoding) ?? this.#make(encoding), encoding };
  }

  #make(encoding: Encoding | undefined): Buffer<ArrayBuffer> {
    const text = this.#text ?? this.#read();
    const form = encoding ? codecs[encoding].encode(text) : Buffer.from(text);
    this.#forms.set(encoding, form);
    this.bytes += form.length;
    this.#text = undefined;
    return form;
  }

  #read(): Buffer<ArrayBuffer> {
    for (const [encoding, form] of this.#forms) return encoding ? codecs[encoding].decode(form) : form;
    throw new Error("a kept text has no form");
  }
}
