import { randomBytes } from "node:crypto";
import type { RequestLinkInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";
import type { LinkRequest } from "./account-links.ts";
import { addressPrefix } from "./address-prefix.ts";
import { takePoint } from "./throttles.ts";

export type LinkJob = "send-verification" | "send-password-reset";

/** Leaves the worker to mail a link to the account of `email`, in the transaction that is open. */
export async function promiseLink(ctx: ServiceContext, job: LinkJob, email: string): Promise<void> {
  const request: LinkRequest = {
    email,
    nonce: randomBytes(32).toString("base64url"),
    requested_at: ctx.now().toISOString(),
  };
  await ctx.db
    .insertInto("outbox")
    .values({ job, payload: JSON.stringify(request) })
    .execute();
}

/**
 * Does the same for an email that has an account and one that has none: nothing here looks for it, so neither the answer nor its
 * time tells. Refuses with `too_many_attempts`.
 */
export async function askForLink(ctx: ServiceContext, job: LinkJob, { email }: RequestLinkInput): Promise<void> {
  // The address first: it bounds how many emails one client can make us remember.
  if (ctx.ip !== undefined) await takePoint(ctx.throttles.linkByAddress, addressPrefix(ctx.ip));
  // Each kind of link for itself: a verified account is mailed nothing that would make up for a reset link it cannot ask for.
  await takePoint(ctx.throttles.linkByEmail, `${job} ${email.toLowerCase()}`);
  await promiseLink(ctx, job, email);
}
