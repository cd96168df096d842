import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ParsedMail } from "mailparser";
import type { ShopConfig } from "../context.ts";

const AT_MOST = 100;
const MAIL_FILE = /^[0-9a-f]{32}\.eml$/;

/** A mail that was written to the outbox's folder instead of being sent. */
export interface OutboxMail {
  id: string;
  subject: string;
  to: string;
  /** When it was written, ISO 8601. */
  written_at: string;
}

export interface WholeOutboxMail extends OutboxMail {
  from: string;
  html: string | null;
  text: string;
}

type Folder = Pick<ShopConfig, "mailDir">;

/** The newest mails in the outbox's folder, newest first, 100 at the most. */
export async function readOutbox(folder: Folder): Promise<OutboxMail[]> {
  const files = (await mailFiles(folder)).slice(0, AT_MOST);
  return Promise.all(files.map(async (file) => summary(file, await parse(file))));
}

/** One mail of the outbox's folder, or undefined. Only what the folder lists is opened, whatever `id` says. */
export async function readOutboxMail(folder: Folder, id: string): Promise<WholeOutboxMail | undefined> {
  const file = (await mailFiles(folder)).find((file) => file.id === id);
  if (!file) return undefined;
  const mail = await parse(file);
  return { ...summary(file, mail), from: mail.from?.text ?? "", html: mail.html || null, text: mail.text ?? "" };
}

interface MailFile {
  id: string;
  path: string;
  writtenAt: Date;
}

async function mailFiles({ mailDir }: Folder): Promise<MailFile[]> {
  const entries = await readdir(mailDir, { withFileTypes: true });
  const mails = entries.filter((entry) => entry.isFile() && MAIL_FILE.test(entry.name));
  const files = await Promise.all(
    mails.map(async ({ name }) => {
      const path = join(mailDir, name);
      return { id: name.replace(/\.eml$/, ""), path, writtenAt: (await stat(path)).mtime };
    }),
  );
  return files.sort((a, b) => b.writtenAt.getTime() - a.writtenAt.getTime());
}

async function parse({ path }: MailFile): Promise<ParsedMail> {
  // Loaded here only: the demo shop alone reads mails.
  const { simpleParser } = await import("mailparser");
  return simpleParser(await readFile(path), { skipTextToHtml: true });
}

const summary = ({ id, writtenAt }: MailFile, { subject, to }: ParsedMail): OutboxMail => ({
  id,
  subject: subject ?? "",
  to: [to ?? []]
    .flat()
    .map((addresses) => addresses.text)
    .join(", "),
  written_at: writtenAt.toISOString(),
});
