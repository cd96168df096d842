import { createHash } from "node:crypto";
import { sign } from "../signature.ts";

const HOUR_MS = 60 * 60 * 1_000;

/** The links that are mailed to an account's address: where each leads, how long it works from when it was asked for, and where its token is kept. */
export const accountLinks = {
  verification: {
    purpose: "verify-email",
    lifetimeMs: 24 * HOUR_MS,
    page: "/verify-email",
    token: "email_verification_token",
    expires: "email_verification_expires",
  },
  reset: {
    purpose: "reset-password",
    lifetimeMs: HOUR_MS,
    page: "/reset-password",
    token: "password_reset_token",
    expires: "password_reset_expires",
  },
} as const;

export type AccountLink = keyof typeof accountLinks;

/** What the worker is told of a link that was asked for. Whether the email has an account, only the worker finds out. */
export interface LinkRequest {
  email: string;
  /** 32 random bytes, base64url. */
  nonce: string;
  /** ISO 8601. */
  requested_at: string;
}

/**
 * The token that answers a request: the same at each try of its job, so that a repeated mail carries a link that works. Without the
 * shop's secret nobody makes it, whoever reads the queue and the database.
 */
export const linkToken = (link: AccountLink, user_id: number, nonce: string, secret: string): string =>
  sign(accountLinks[link].purpose, `${user_id}:${nonce}`, secret);

/** As a token is kept: SHA-256 in hex. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/**
 * Columns of `users` that end every reset link asked for until `now`: the token that is kept, and, by an expiry that none of them
 * passes, those whose job has yet to run.
 */
export const endedResetLinks = (now: Date) => ({
  password_reset_token: null,
  password_reset_expires: new Date(now.getTime() + accountLinks.reset.lifetimeMs),
});
