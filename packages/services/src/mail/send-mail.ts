import { createHash } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RenderedEmail } from "@dewy/email";
import { createTransport, type SendMailOptions } from "nodemailer";
import type { ServiceContext } from "../context.ts";
import { isRefusedForGood, withoutAddress } from "./mail-refusal.ts";
import { smtp } from "./smtp.ts";

export interface Mail extends RenderedEmail {
  to: { name: string; address: string };
  from: { name: string; address: string };
  /** Names this mail among all mails: a repeat carries the same Message-ID, so that mail programs show it once. */
  about: string;
}

/** Shorter than the two minutes after which the queue runs a job again: slower, and the mail would go out twice. */
const GIVE_UP_MS = 90_000;

/**
 * Sends one mail by SMTP, or writes it as an .eml file where no SMTP_URL is set. Throws when it was not taken and may be later;
 * a recipient whom the mail server refuses for good is logged, without the address, and not tried again.
 */
export async function sendMail(ctx: ServiceContext, { about, ...mail }: Mail): Promise<void> {
  const { smtpUrl, mailDir, publicUrl } = ctx.config;
  const digest = createHash("sha256").update(about).digest("hex").slice(0, 32);
  const messageId = `<${digest}@${new URL(publicUrl).hostname}>`;
  const message: SendMailOptions = { ...mail, messageId, date: ctx.now() };
  if (smtpUrl === undefined) return writeToFolder(mailDir, digest, message);
  try {
    await smtp(smtpUrl).sendMail({ ...message, signal: AbortSignal.timeout(GIVE_UP_MS) });
  } catch (error) {
    const refusal = withoutAddress(error);
    if (!isRefusedForGood(error)) throw refusal;
    ctx.log.warn(
      { err: refusal, message_id: messageId },
      "a mail's recipient is refused for good; it is not tried again",
    );
  }
}

/** Whole or not at all: who reads the folder meanwhile finds no half of a mail. */
async function writeToFolder(folder: string, name: string, message: SendMailOptions): Promise<void> {
  const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.eml`);
  const draft = `${path}.${crypto.randomUUID()}`;
  try {
    await writeFile(draft, composed.message as Buffer, { mode: 0o600 });
    await rename(draft, path);
  } catch (error) {
    // Each try would leave another draft on a disk that is full already.
    await rm(draft, { force: true });
    throw error;
  }
}
