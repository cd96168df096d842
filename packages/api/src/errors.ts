import { type ERROR_KINDS, type ErrorDetails, type ErrorReason, fieldErrors, ShopError } from "@dewy/core";
import { isTransient, isUnreachableDatabase } from "@dewy/services";
import { TRPCError } from "@trpc/server";
import { z } from "zod";

const CODES = {
  invalid: "BAD_REQUEST",
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  unprocessable: "UNPROCESSABLE_CONTENT",
  too_many: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
} as const satisfies Record<keyof typeof ERROR_KINDS, TRPCError["code"]>;

/** What is sent of a failure: a reason to word, and details that name the fields. Nothing else leaves the server. */
export interface PublicError {
  reason: ErrorReason | "internal";
  details: ErrorDetails;
}

/** A verb's refusal as tRPC throws it; anything unknown stays what tRPC made of it, a generic 500. */
export function toTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof ShopError) return new TRPCError({ code: CODES[cause.kind], message: cause.reason, cause });
  // Unreachable, or a lock that took too long: another try may succeed. Where the connection broke in its commit this one did, too:
  // an order is told apart by its key, what is put into a cart twice its owner sees.
  if (isUnreachableDatabase(cause) || isTransient(cause)) {
    return new TRPCError({ code: "SERVICE_UNAVAILABLE", message: "unavailable", cause: new ShopError("unavailable") });
  }
  return error;
}

export function publicError(error: TRPCError): PublicError {
  const { cause, code } = error;
  if (cause instanceof ShopError) return { reason: cause.reason, details: cause.details };
  if (cause instanceof z.core.$ZodError) {
    return { reason: "invalid_input", details: { fields: fieldErrors(cause.issues) } };
  }
  if (code === "NOT_FOUND") return { reason: "not_found", details: {} };
  if (code === "UNAUTHORIZED") return { reason: "not_signed_in", details: {} };
  if (code === "FORBIDDEN") return { reason: "forbidden", details: {} };
  if (code === "TOO_MANY_REQUESTS") return { reason: "too_many_attempts", details: {} };
  if (code === "INTERNAL_SERVER_ERROR") return { reason: "internal", details: {} };
  return { reason: "invalid_input", details: {} };
}
