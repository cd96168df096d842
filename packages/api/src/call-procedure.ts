import { getTRPCErrorFromUnknown, TRPCError } from "@trpc/server";
import type { RequestContext } from "./context.ts";
import { appRouter } from "./router.ts";
import type { Meta } from "./trpc.ts";

type Result = { ok: true; data: unknown } | { ok: false; error: TRPCError };

/** What a middleware gets; the input is undefined until a schema has read it. */
interface Call {
  ctx: RequestContext;
  path: string;
  type: "query" | "mutation" | "subscription";
  meta: Meta | undefined;
  input: unknown;
  getRawInput(): Promise<unknown>;
  signal: undefined;
  batchIndex: number;
}

type Middleware = (call: Call & { next(changed?: Partial<Call>): Promise<Result> }) => Promise<Result>;

interface ProcedureFacts {
  type: Call["type"];
  meta?: Meta;
  /** The schemas of its input; all of them must hold. */
  inputs: readonly unknown[];
  /** Who is asked, the schemas, and at last the procedure itself. */
  middlewares: readonly Middleware[];
}

/** Every procedure by its name in the router: `products.byId`. */
export const procedures: ReadonlyMap<string, ProcedureFacts> = new Map(
  Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: ProcedureFacts }>).map(
    ([name, { _def }]) => [name, _def],
  ),
);

/** Runs the procedure of that name in the router; throws what it throws. Its answer may be `Json`. */
export async function callProcedure(ctx: RequestContext, path: string, input: unknown): Promise<unknown> {
  const procedure = procedures.get(path);
  if (!procedure) throw new TRPCError({ code: "NOT_FOUND", message: `No procedure found on path "${path}"` });
  const { middlewares, type, meta } = procedure;
  const getRawInput = async () => input;
  const result = await run(middlewares, 0, {
    ctx,
    path,
    type,
    meta,
    input: undefined,
    getRawInput,
    signal: undefined,
    batchIndex: 0,
  });
  if (!result.ok) throw result.error;
  return result.data;
}

/** As tRPC runs them, whose own loop takes five times as long: it copies its options four times a step, property by property. */
async function run(middlewares: readonly Middleware[], index: number, call: Call): Promise<Result> {
  const next = (changed?: Partial<Call>) => {
    if (!changed) return run(middlewares, index + 1, call);
    const ctx = changed.ctx ? { ...call.ctx, ...changed.ctx } : call.ctx;
    return run(middlewares, index + 1, { ...call, ...changed, ctx });
  };
  try {
    return await (middlewares[index] as Middleware)({ ...call, next });
  } catch (cause) {
    return { ok: false, error: getTRPCErrorFromUnknown(cause) };
  }
}
