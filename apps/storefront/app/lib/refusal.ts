import type { PublicError } from "@dewy/api";
import type { FieldError } from "@dewy/core";

/** Why a procedure refused, as a screen needs it. */
export interface Refusal {
  reason: PublicError["reason"];
  fields: FieldError[];
  status: number;
}

/** What an error thrown by the client says; undefined when the error is no answer of a procedure. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof Error && "data" in error)) return undefined;
  const data = error.data as Partial<PublicError & { httpStatus: number }> | undefined;
  if (!data?.reason || !data.httpStatus) return undefined;
  return { reason: data.reason, fields: data.details?.fields ?? [], status: data.httpStatus };
}
