import { parseArgs } from "node:util";
import { BackupError } from "@dewy/api/server";

const backupUsage = `npm run backup -- [file.tar.gz]

Writes the database and the pictures, as they are at one moment, into a new file: .data/backups/dewy-<time>.tar.gz unless said. The
shop may run meanwhile. Keep a copy on another machine, and the SECRET apart from it. docs/operations.md says what is in it and what is not.`;

const restoreUsage = `npm run restore -- <file.tar.gz> [--replace]

Puts a backup into the database, which must hold no shop, and its pictures into the media folder, then checks the books. Stop the shop
before.

  --replace    the backup takes the place of the shop that is in the database, which is lost`;

const help = { type: "boolean", short: "h" } as const;

export interface BackupArguments {
  /** What is to be shown instead of doing it. */
  usage?: string;
  file: string | undefined;
}

export interface RestoreArguments {
  usage?: string;
  file: string;
  replace: boolean;
}

/** The command line of the backup. Throws BackupError saying which part of it cannot be. */
export function parseBackupArguments(args: string[]): BackupArguments {
  const { positionals, values } = parsing(backupUsage, () =>
    parseArgs({ args, allowPositionals: true, options: { help } }),
  );
  return { file: oneFile(positionals), ...(values.help && { usage: backupUsage }) };
}

/** The command line of the restore. Throws BackupError saying which part of it cannot be. */
export function parseRestoreArguments(args: string[]): RestoreArguments {
  const { positionals, values } = parsing(restoreUsage, () =>
    parseArgs({ args, allowPositionals: true, options: { help, replace: { type: "boolean" } } }),
  );
  const file = oneFile(positionals);
  if (file === undefined && !values.help) throw new BackupError(`Which file? ${restoreUsage}`);
  return { file: file ?? "", replace: values.replace === true, ...(values.help && { usage: restoreUsage }) };
}

function oneFile([file, ...more]: string[]): string | undefined {
  if (more.length > 0) throw new BackupError("One file at a time: quote a name that has spaces.");
  return file;
}

function parsing<Parsed>(usage: string, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    throw new BackupError(`${(error as Error).message.split(". ")[0]}. ${usage}`, { cause: error });
  }
}
