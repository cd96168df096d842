import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { getMimeType } from "hono/utils/mime";
import { accepts } from "./compress.ts";
import type { AppContext } from "./http-env.ts";

const KEEP_BYTES = 32_000_000;
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(json|javascript|manifest|xml|wasm))/;

interface KeptFile {
  modified: number;
  type: string;
  etag: string;
  plain: Buffer<ArrayBuffer>;
  br?: Buffer<ArrayBuffer>;
  gzip?: Buffer<ArrayBuffer>;
}

export interface StaticFiles {
  /** Answers with the file at `path` below the folder; undefined when there is none. */
  serve(c: AppContext, path: string, headers: Record<string, string>): Promise<Response | undefined>;
}

/** The files of a folder, read and compressed once and kept in memory up to 32 MB together. Never one outside it, nor a hidden one. */
export function staticFiles(folder: string): StaticFiles {
  const root = resolve(folder);
  const kept = new Map<string, KeptFile>();
  let keptBytes = 0;

  const load = async (path: string): Promise<KeptFile | undefined> => {
    const modified = await modifiedAt(path);
    if (modified === undefined) return undefined;
    const known = kept.get(path);
    if (known?.modified === modified) return known;
    const file = await read(path, modified);
    keptBytes += sizeOf(file) - (known ? sizeOf(known) : 0);
    kept.set(path, file);
    for (const [oldest, dropped] of kept) {
      if (keptBytes <= KEEP_BYTES || oldest === path) break;
      kept.delete(oldest);
      keptBytes -= sizeOf(dropped);
    }
    return file;
  };

  return {
    async serve(c, path, headers) {
      const target = inside(root, path);
      const file = target && (await load(target));
      if (!file) return undefined;
      const common = { ...headers, etag: file.etag, vary: "accept-encoding" };
      if (c.req.header("if-none-match") === file.etag) return new Response(null, { status: 304, headers: common });
      const accepted = c.req.header("accept-encoding") ?? "";
      const encoding =
        file.br && accepts(accepted, "br") ? "br" : file.gzip && accepts(accepted, "gzip") ? "gzip" : null;
      return new Response(encoding ? file[encoding] : file.plain, {
        headers: { ...common, "content-type": file.type, ...(encoding && { "content-encoding": encoding }) },
      });
    },
  };
}

/** Where `path` (of a URL, still encoded) lies in `root`; undefined when that is outside it or hidden. */
function inside(root: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (/\0|(^|[/\\])\./.test(decoded)) return undefined;
  const target = join(root, decoded);
  return target.startsWith(root + sep) ? target : undefined;
}

async function modifiedAt(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.mtimeMs : undefined;
  } catch {
    return undefined;
  }
}

async function read(path: string, modified: number): Promise<KeptFile> {
  const plain = await readFile(path);
  const type = getMimeType(path) ?? "application/octet-stream";
  const etag = `"${createHash("sha1").update(plain).digest("base64url")}"`;
  const file: KeptFile = { modified, type, etag, plain };
  if (!COMPRESSIBLE.test(type) || plain.length < 1_024) return file;
  const [br, gz] = await Promise.all([promisify(brotliCompress)(plain), promisify(gzip)(plain)]);
  return { ...file, br, gzip: gz };
}

const sizeOf = ({ plain, br, gzip: gz }: KeptFile) => plain.length + (br?.length ?? 0) + (gz?.length ?? 0);
