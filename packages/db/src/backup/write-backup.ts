import { createHash } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import {
  BackupError,
  type BackupHeader,
  type BackupManifest,
  type BackupTable,
  HEADER,
  MANIFEST,
  MEDIA,
  type Sum,
  TABLES,
} from "./backup-format.ts";
import { listFiles } from "./list-files.ts";
import { onOneConnection } from "./one-connection.ts";
import { copyOut, describeSnapshot, openSnapshot } from "./snapshot.ts";
import { tarEnd, tarFile } from "./tar.ts";

export interface BackupOptions {
  url: string;
  /** The file to write; there must be none. */
  path: string;
  /** The shop's pictures. */
  mediaDir: string;
  /** The version of Dewy. */
  application: string;
  signal?: AbortSignal | undefined;
  /** A snapshot that another transaction exported (`pg_export_snapshot`), to read the same moment as it. */
  snapshot?: string | undefined;
}

export interface WrittenBackup {
  header: BackupHeader;
  manifest: BackupManifest;
  /** Of the file. */
  bytes: number;
}

/** COPY's rows are gathered into files of about this size, since a tar archive names a file's size before its content. */
const PART_BYTES = 1 << 20;

/**
 * Writes everything that the shop holds, as it was at one moment, into one file. Sales go on meanwhile. The file appears whole or not at
 * all, and only its owner may read it. Memory does not grow with the shop. Throws BackupError.
 */
export async function writeBackup(options: BackupOptions): Promise<WrittenBackup> {
  const { url, path, signal } = options;
  if (await stat(path).catch(() => undefined)) throw new BackupError(`There is a file ${path} already.`);
  const draft = `${path}.part-${process.pid}`;
  try {
    const file = await open(draft, "wx", 0o600);
    const written: Partial<WrittenBackup> = {};
    await onOneConnection(url, async (client) => {
      const archive = Readable.from(writeArchive(client, options, written), {
        objectMode: false,
        highWaterMark: PART_BYTES,
      });
      await pipeline(archive, createGzip({ level: 1 }), file.createWriteStream({ flush: true }), { signal });
      await client.query("commit");
    });
    const { size: bytes } = await stat(draft);
    await rename(draft, path);
    await syncDirectory(dirname(path));
    return { ...(written as WrittenBackup), bytes };
  } catch (error) {
    throw signal?.aborted ? new BackupError("Interrupted: nothing was backed up.", { cause: error }) : error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function* writeArchive(
  client: pg.Client,
  { application, mediaDir, snapshot }: BackupOptions,
  written: Partial<WrittenBackup>,
): AsyncGenerator<Buffer> {
  await openSnapshot(client, snapshot);
  const header = await describeSnapshot(client, application);
  const headerText = toJson(header);
  yield* tarFile(HEADER, headerText);
  const tables: Record<string, Sum> = {};
  for (const table of header.tables) tables[table.name] = yield* writeTable(client, table);
  const manifest = { header_sha256: sha256(headerText), tables, media: yield* writeMedia(mediaDir) };
  yield* tarFile(MANIFEST, toJson(manifest));
  yield tarEnd();
  Object.assign(written, { header, manifest });
}

async function* writeTable(client: pg.Client, table: BackupTable): AsyncGenerator<Buffer, Sum> {
  const hash = createHash("sha256");
  const rows = copyOut(client, table);
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;
  const part = () => {
    number += 1;
    const content = Buffer.concat(parts);
    parts = [];
    size = 0;
    hash.update(content);
    return tarFile(`${TABLES}${table.name}/${String(number).padStart(6, "0")}.copy`, content);
  };
  for await (const chunk of rows) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= PART_BYTES) yield* part();
  }
  if (size > 0 || number === 0) yield* part();
  return { rows: rows.rowCount, sha256: hash.digest("hex") };
}

/** After the snapshot was taken: a picture that a row of it names was there before. */
async function* writeMedia(mediaDir: string): AsyncGenerator<Buffer, BackupManifest["media"]> {
  const hash = createHash("sha256");
  let files = 0;
  for await (const { path, name } of listFiles(mediaDir)) {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      hash.update(`${name}\n`);
      files += 1;
      yield* tarFile(`${MEDIA}${name}`, {
        size,
        bytes: readExactly(file.createReadStream({ autoClose: false }), size),
      });
    } finally {
      await file.close();
    }
  }
  return { files, sha256: hash.digest("hex") };

  async function* readExactly(chunks: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
    let left = size;
    for await (const chunk of chunks) {
      const part = chunk.subarray(0, left);
      left -= part.length;
      hash.update(part);
      yield part;
      if (left === 0) return;
    }
    if (left > 0) throw new BackupError("A picture changed while it was being backed up: run the backup again.");
  }
}

const toJson = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

const sha256 = (content: Buffer): string => createHash("sha256").update(content).digest("hex");

/** A renamed file is there after a power loss once its directory is on the disk, too. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path).catch(() => undefined);
  // Windows has no such thing.
  await directory?.sync().catch(() => {});
  await directory?.close();
}
