import type { AppRouter, PublicError } from "@dewy/api";
import { TRPCClientError } from "@trpc/client";

/** Why the server refused, or `offline` when it could not be reached at all. */
export interface Refusal {
  reason: PublicError["reason"] | "offline";
  details: PublicError["details"];
}

export function readRefusal(error: unknown): Refusal {
  if (!(error instanceof TRPCClientError)) return { reason: "internal", details: {} };
  const { data } = error as TRPCClientError<AppRouter>;
  return data ? { reason: data.reason, details: data.details } : { reason: "offline", details: {} };
}
