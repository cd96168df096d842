import {
  ERROR_KINDS,
  ERROR_REASONS,
  type ErrorDetails,
  type ErrorReason,
  type FieldError,
  ShopError,
} from "@dewy/core";
import { getTRPCErrorFromUnknown, type TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { type PublicError, publicError, toTrpcError } from "../errors.ts";

/** What HTTP itself refuses, before a procedure is asked. */
const HTTP_REFUSALS = {
  malformed_json: 400,
  method_not_allowed: 405,
  payload_too_large: 413,
  unsupported_media_type: 415,
} as const;

export type HttpRefusal = keyof typeof HTTP_REFUSALS;

/** Every code a problem may carry, with its status. */
export const PROBLEM_STATUSES: Record<ProblemCode, number> = {
  ...(Object.fromEntries(Object.entries(ERROR_REASONS).map(([reason, kind]) => [reason, ERROR_KINDS[kind]])) as Record<
    ErrorReason,
    number
  >),
  ...HTTP_REFUSALS,
  internal: 500,
};

export type ProblemCode = PublicError["reason"] | HttpRefusal;

export type ProblemField = FieldError & { in?: "path" | "query" | "body" };

/** The body of every error answer of the REST API (RFC 9457). `code` is stable; `title` is for developers. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  /** The fields at fault, and where in the request they are. */
  fields?: ProblemField[];
  /** What else a refusal says, by its code: the moves that are allowed, the products that ran out. */
  details?: Record<string, unknown>;
}

export interface ProblemAnswer {
  status: number;
  body: string;
  headers: Record<string, string>;
}

const title = (code: ProblemCode) => `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll("_", " ")}`;

/** A refusal by HTTP's own rules. */
export const httpRefusal = (code: HttpRefusal, headers: Record<string, string> = {}): ProblemAnswer =>
  answer({ type: `/api/docs#${code}`, title: title(code), status: PROBLEM_STATUSES[code], code }, headers);

/** Whatever was thrown as a problem; an unknown error says nothing but `internal`. */
export function problemOf(thrown: unknown, locate?: (field: string) => ProblemField["in"]): ProblemAnswer {
  const error = toTrpcError(getTRPCErrorFromUnknown(thrown));
  const { reason: code, details } = publicError(error);
  const { fields, ...rest } = details;
  const problem: Problem = {
    type: `/api/docs#${code}`,
    title: title(code),
    status: getHTTPStatusCodeFromError(error),
    code,
  };
  if (fields) problem.fields = fields.map((field) => (locate ? { ...field, in: locate(field.field) } : field));
  if (Object.keys(rest).length > 0) problem.details = rest;
  return answer(problem, retryAfter(error.code, details));
}

/** A refusal that a verb might have made. */
export const problemFor = (reason: ErrorReason): ProblemAnswer => problemOf(new ShopError(reason));

/** When to come back, unless a refusal says it better: a database is soon there again. */
export const RETRY_AFTER_SECONDS = 2;

/** `Retry-After`, where coming back later helps. */
export function retryAfter(code: TRPCError["code"], details: ErrorDetails): Record<string, string> {
  const seconds = details.retry_after ?? (code === "SERVICE_UNAVAILABLE" ? RETRY_AFTER_SECONDS : undefined);
  return typeof seconds === "number" ? { "retry-after": String(seconds) } : {};
}

const answer = (problem: Problem, headers: Record<string, string>): ProblemAnswer => ({
  status: problem.status,
  body: JSON.stringify(problem),
  headers: { ...headers, "content-type": "application/problem+json" },
});
