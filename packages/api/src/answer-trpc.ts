import { Json, ShopError } from "@dewy/core";
import { TRPCError } from "@trpc/server";
import { callProcedure, procedures } from "./call-procedure.ts";
import type { RequestContext } from "./context.ts";
import { publicError } from "./errors.ts";
import { type ErrorShape, failure } from "./failure.ts";
import { retryAfter } from "./rest/problem.ts";

const MAX_BATCH = 20;

/** A call, or a batch of calls, as tRPC's links send them. */
export interface TrpcRequest {
  method: string;
  /** One procedure's name, or several with commas between them. */
  path: string;
  batch: boolean;
  /** The JSON text of the input, of a batch's inputs by their index; absent or empty when there is none. */
  input: string | null | undefined;
}

export interface TrpcAnswer {
  status: number;
  body: Json<unknown>["raw"];
  headers: Record<string, string>;
  /** The answer of the only call, where it came as JSON. */
  madeOf?: Json<unknown> | undefined;
}

const METHODS = { query: "GET", mutation: "POST", subscription: "GET" } as const;

/**
 * Answers as tRPC's own fetch handler does, in about half its time: it makes no abort signals, streams and Headers that
 * nobody here uses. A test holds the two to the same answers.
 */
export async function answerTrpc(request: TrpcRequest, makeContext: () => RequestContext): Promise<TrpcAnswer> {
  const paths = request.batch ? request.path.split(",") : [request.path];
  let ctx: RequestContext;
  try {
    if (paths.length > MAX_BATCH) throw new ShopError("batch_too_large", { maximum: MAX_BATCH });
    ctx = makeContext();
  } catch (cause) {
    return refuseTrpc(cause);
  }
  const readInput = inputReader(request);
  const results = await Promise.all(
    paths.map(async (path, index) => {
      try {
        const data = await call(ctx, request.method, path, () => readInput(index));
        return { data };
      } catch (cause) {
        return failure(cause, ctx, path);
      }
    }),
  );
  return respond(results, request.batch);
}

/** The answer to a request that is refused before any procedure is asked. */
export function refuseTrpc(cause: unknown): TrpcAnswer {
  return respond([failure(cause)]);
}

function call(ctx: RequestContext, method: string, path: string, readInput: () => unknown): Promise<unknown> {
  const procedure = procedures.get(path);
  if (!procedure) throw new TRPCError({ code: "NOT_FOUND", message: `No procedure found on path "${path}"` });
  const { type, inputs } = procedure;
  if (method !== METHODS[type]) {
    throw new TRPCError({
      code: "METHOD_NOT_SUPPORTED",
      message: `Unsupported ${method}-request to ${type} procedure`,
    });
  }
  return callProcedure(ctx, path, inputs.length > 0 ? readInput() : undefined);
}

/** The input of each call by its index. What cannot be read refuses each call that takes an input, and no other. */
function inputReader({ batch, input }: TrpcRequest): (index: number) => unknown {
  if (!input) return () => undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(input);
  } catch (cause) {
    return refusing("The input is not JSON", cause);
  }
  if (!batch) return () => parsed;
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    return refusing("The inputs of a batch are an object");
  }
  const byIndex = parsed as Record<number, unknown>;
  return (index) => byIndex[index];
}

const refusing = (message: string, cause?: unknown) => (): never => {
  throw new TRPCError({ code: "BAD_REQUEST", message, cause });
};

type Result = { data: unknown } | { shape: ErrorShape; error: TRPCError };

function respond(results: Result[], batch = false): TrpcAnswer {
  const [status = 200, ...others] = new Set(results.map((one) => ("error" in one ? one.shape.data.httpStatus : 200)));
  const failed = results.find((one) => "error" in one);
  const [first] = results;
  const parts = results.flatMap((result, index) => (index === 0 ? partsOf(result) : [",", ...partsOf(result)]));
  return {
    status: others.length === 0 ? status : 207,
    body: joined(batch ? ["[", ...parts, "]"] : parts),
    headers: {
      ...(failed && retryAfter(failed.error.code, publicError(failed.error).details)),
      "content-type": "application/json",
      "cache-control": "no-store",
      vary: "trpc-accept, accept",
    },
    madeOf: results.length === 1 && first && "data" in first && first.data instanceof Json ? first.data : undefined,
  };
}

function partsOf(result: Result): Json<unknown>["raw"][] {
  if ("error" in result) return [JSON.stringify({ error: result.shape })];
  const { data } = result;
  return data instanceof Json ? ['{"result":{"data":', data.raw, "}}"] : [JSON.stringify({ result: { data } })];
}

/** The parts as one: as a text, unless one of them is UTF-8. */
const joined = (parts: Json<unknown>["raw"][]): Json<unknown>["raw"] =>
  parts.every((part) => typeof part === "string")
    ? parts.join("")
    : Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
