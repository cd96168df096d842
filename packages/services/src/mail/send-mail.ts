import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RenderedEmail } from "@dewy/email";
import { createTransport, type SendMailOptions } from "nodemailer";
import type { ServiceContext, ShopConfig } from "../context.ts";

export interface Mail extends RenderedEmail {
  to: { name: string; address: string };
  from: { name: string; address: string };
  /** Names this mail among all mails: a repeat carries the same Message-ID, so that mail programs show it once. */
  about: string;
}

/** Sends one mail by SMTP, or writes it as an .eml file where no SMTP_URL is set. Throws when it was not taken. */
export async function sendMail(ctx: ServiceContext, { about, ...mail }: Mail): Promise<void> {
  const { smtpUrl, mailDir, publicUrl } = ctx.config;
  const digest = createHash("sha256").update(about).digest("hex").slice(0, 32);
  const message: SendMailOptions = {
    ...mail,
    messageId: `<${digest}@${new URL(publicUrl).hostname}>`,
    date: ctx.now(),
  };
  if (smtpUrl) await smtp(smtpUrl).sendMail(message).catch(refuseWithoutAddress);
  else await writeToFolder(mailDir, `${digest}.eml`, message);
}

const transports = new Map<string, ReturnType<typeof createTransport>>();

function smtp(url: string) {
  let transport = transports.get(url);
  if (!transport) {
    // Well within the two minutes after which the queue runs a job again: slower, and the mail would go out twice.
    transport = createTransport({ url, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 });
    transports.set(url, transport);
  }
  return transport;
}

/** A mail server's words repeat the buyer's address, and a job's error is logged and kept: only the codes go on. */
function refuseWithoutAddress(error: unknown): never {
  const { code, command, responseCode } = (error ?? {}) as Record<string, string | number | undefined>;
  throw Object.assign(new Error("the mail was not taken"), { code, command, responseCode });
}

async function writeToFolder(folder: string, file: string, message: SendMailOptions): Promise<void> {
  const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), composed.message as Buffer, { mode: 0o600 });
}

/** The shop's own address; the name is the shop's. */
export const shopAddress = ({ publicUrl }: ShopConfig, shopName: string) => ({
  name: shopName,
  address: `no-reply@${new URL(publicUrl).hostname}`,
});
