/** A backup cannot be made, is not whole, or may not be restored here; the message is a sentence for whoever typed the command. */
export class BackupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "BackupError";
  }
}

/** Raised when an older Dewy could not read what a newer one writes. */
export const FORMAT = 1;

/** The first file of a backup, a gzipped tar archive: what it is of. */
export const HEADER = "backup.json";
/** Its last file: what must have come before it. A backup that was cut off has none. */
export const MANIFEST = "manifest.json";
/** Below it the tables, each in parts as `COPY … TO STDOUT` wrote it: `tables/orders/000001.copy`. */
export const TABLES = "tables/";
/** Below it the shop's pictures. */
export const MEDIA = "media/";

export interface BackupTable {
  name: string;
  /** The table that its rows go into, where it is another. */
  into?: string;
  /** As the rows have them: generated ones are left out. */
  columns: string[];
}

export interface BackupHeader {
  format: number;
  /** The moment of the snapshot. */
  created_at: string;
  /** The version of Dewy that wrote it. */
  application: string;
  postgres: string;
  /** The schema's version: every migration that the database had, in order. */
  migrations: string[];
  tables: BackupTable[];
  /** Each sequence's last value; null for one that was never used. */
  sequences: Record<string, number | null>;
}

/** How much, and its SHA-256. */
export interface Sum {
  rows: number;
  sha256: string;
}

export interface BackupManifest {
  header_sha256: string;
  tables: Record<string, Sum>;
  media: { files: number; sha256: string };
}
