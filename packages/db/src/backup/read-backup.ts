import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import {
  BackupError,
  type BackupHeader,
  type BackupManifest,
  FORMAT,
  HEADER,
  MANIFEST,
  MEDIA,
  TABLES,
} from "./backup-format.ts";
import { readTar, type TarEntry } from "./tar.ts";

const CHUNK_BYTES = 1 << 18;

/** The header, the manifest, a picture, or a table's rows from all their parts. */
export interface Section {
  /** `backup.json`, `manifest.json`, `media/…` or `tables/<name>`. */
  name: string;
  /** Is to be read before the next section is asked for. */
  content: AsyncIterable<Buffer>;
}

/** The sections of the backup at `path`, in order. */
export async function* readSections(path: string): AsyncGenerator<Section> {
  // What breaks is thrown by the reading of it.
  const archive = pipeline(
    createReadStream(path, { highWaterMark: CHUNK_BYTES }),
    createGunzip({ chunkSize: CHUNK_BYTES }),
    () => {},
  );
  const entries = readTar(archive);
  try {
    let entry = await nextOf(entries);
    while (entry) {
      const name = sectionOf(entry);
      const content = (async function* () {
        for (; entry && sectionOf(entry) === name; entry = await nextOf(entries)) yield* entry.content;
      })();
      yield { name, content };
      for await (const _ of content);
    }
  } finally {
    archive.destroy();
  }
}

async function nextOf(entries: AsyncGenerator<TarEntry>): Promise<TarEntry | undefined> {
  const { value, done } = await entries.next();
  return done ? undefined : value;
}

const sectionOf = ({ name }: TarEntry): string =>
  name.startsWith(TABLES) ? name.slice(0, name.lastIndexOf("/")) : name;

export interface WholeBackup {
  header: BackupHeader;
  manifest: BackupManifest;
}

/** Reads a backup to its end and holds it against its manifest. Throws BackupError unless it is whole and this code can read it. */
export async function verifyBackup(path: string): Promise<WholeBackup> {
  try {
    return await readWhole(path);
  } catch (error) {
    throw wordFailure(path, error);
  }
}

function wordFailure(path: string, error: unknown): unknown {
  const { code = "", name = "" } = error as { code?: string; name?: string };
  const word = (message: string) => new BackupError(message, { cause: error });
  if (code === "ENOENT") return word(`There is no file ${path}.`);
  if (code === "EISDIR") return word(`${path} is a folder.`);
  if (["TarError", "SyntaxError", "DamageError"].includes(name) || code.startsWith("Z_")) {
    return word(`${path} is no whole backup of Dewy: it is damaged, or was cut off.`);
  }
  return error;
}

/** What was read is not what was written. */
class DamageError extends Error {
  override name = "DamageError";
}

async function readWhole(path: string): Promise<WholeBackup> {
  let header: BackupHeader | undefined;
  let header_sha256 = "";
  let manifest: BackupManifest | undefined;
  const tables: Record<string, string> = {};
  const media = createHash("sha256");
  let files = 0;
  for await (const { name, content } of readSections(path)) {
    if (name === HEADER) {
      const text = await textOf(content);
      header_sha256 = createHash("sha256").update(text).digest("hex");
      header = JSON.parse(text) as BackupHeader;
      if (header.format !== FORMAT) {
        throw new BackupError(`${path} was made by another version of Dewy, whose backups this one cannot read.`);
      }
    } else if (name === MANIFEST) {
      manifest = JSON.parse(await textOf(content)) as BackupManifest;
    } else if (name.startsWith(TABLES)) {
      const hash = createHash("sha256");
      for await (const chunk of content) hash.update(chunk);
      tables[name.slice(TABLES.length)] = hash.digest("hex");
    } else {
      files += 1;
      media.update(`${name.slice(MEDIA.length)}\n`);
      for await (const chunk of content) media.update(chunk);
    }
  }
  if (!header || !manifest || manifest.header_sha256 !== header_sha256) throw new DamageError();
  if (manifest.media.files !== files || manifest.media.sha256 !== media.digest("hex")) throw new DamageError();
  for (const { name } of header.tables) {
    if (tables[name] === undefined || manifest.tables[name]?.sha256 !== tables[name]) throw new DamageError();
  }
  return { header, manifest };
}

async function textOf(content: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString();
}
