const BLOCK = 512;
const NAME_BYTES = 100;

/** What ends a tar archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK);

/** One file of a tar archive, its whole content or a stream of exactly `size` bytes (POSIX.1-2001, "pax"; any tar program unpacks it). */
export async function* tarFile(
  name: string,
  content: Buffer | { size: number; bytes: AsyncIterable<Buffer> },
): AsyncGenerator<Buffer> {
  const size = Buffer.isBuffer(content) ? content.length : content.size;
  if (Buffer.byteLength(name) > NAME_BYTES) {
    const record = paxRecord("path", name);
    yield header("PaxHeader", record.length, "x");
    yield padded(record);
  }
  yield header(name, size, "0");
  if (Buffer.isBuffer(content)) yield content;
  else yield* content.bytes;
  yield Buffer.alloc(-size & (BLOCK - 1));
}

/** `length key=value\n`, where the length counts itself. */
function paxRecord(key: string, value: string): Buffer {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  if (rest + String(length).length > length) length += 1;
  return Buffer.from(`${length} ${key}=${value}\n`);
}

const padded = (content: Buffer): Buffer => Buffer.concat([content, Buffer.alloc(-content.length & (BLOCK - 1))]);

function header(name: string, size: number, type: "0" | "x"): Buffer {
  if (size >= 8 ** 11) throw new RangeError(`${name} is too large for a tar archive`);
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0, NAME_BYTES);
  block.write("0000600\x000000000\x000000000\0", 100);
  block.write(`${size.toString(8).padStart(11, "0")} ${"0".repeat(11)} ${" ".repeat(8)}${type}`, 124);
  block.write("ustar\u000000", 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

export interface TarEntry {
  name: string;
  size: number;
  /** Is to be read, if at all, before the next entry is asked for. */
  content: AsyncIterable<Buffer>;
}

/** The archive is not one, or ends too early. */
export class TarError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "TarError";
  }
}

/** The files of an archive that `tarFile` and `tarEnd` wrote, one after the other. Throws TarError. */
export async function* readTar(chunks: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const bytes = byteReader(chunks);
  let longName: string | undefined;
  for (;;) {
    const block = await bytes.take(BLOCK);
    if (block[0] === 0) return bytes.finish();
    const size = Number.parseInt(block.toString("latin1", 124, 135), 8);
    if (block.toString("latin1", 257, 262) !== "ustar" || !(size >= 0)) throw new TarError("not a tar archive");
    if (block.toString("latin1", 156, 157) === "x") {
      const record = (await bytes.take(size + (-size & (BLOCK - 1)))).toString("utf8", 0, size);
      longName = /^\d+ path=(.*)\n$/s.exec(record)?.[1];
      continue;
    }
    const name =
      longName ??
      block.toString("utf8", 0, block.indexOf(0) === -1 ? NAME_BYTES : Math.min(NAME_BYTES, block.indexOf(0)));
    longName = undefined;
    const content = bytes.stream(size);
    yield { name, size, content };
    for await (const _ of content);
    await bytes.take(-size & (BLOCK - 1));
  }
}

function byteReader(chunks: AsyncIterable<Buffer>) {
  const source = chunks[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);

  async function* stream(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      if (rest.length === 0) {
        const next = await source.next();
        if (next.done) throw new TarError("the archive ends too early");
        rest = next.value;
      }
      const part = rest.subarray(0, left);
      rest = rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  return {
    stream,
    /** Reads to the end, where a compressed stream tells that it was whole. */
    async finish(): Promise<void> {
      while (!(await source.next()).done);
    },
    async take(size: number): Promise<Buffer> {
      const parts: Buffer[] = [];
      for await (const part of stream(size)) parts.push(part);
      return Buffer.concat(parts);
    },
  };
}
