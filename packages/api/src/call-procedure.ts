import { callTRPCProcedure, TRPCError } from "@trpc/server";
import type { RequestContext } from "./context.ts";
import { appRouter } from "./router.ts";
import type { Meta } from "./trpc.ts";

interface ProcedureFacts {
  type: "query" | "mutation" | "subscription";
  meta?: Meta;
  /** The schemas of its input; all of them must hold. */
  inputs: readonly unknown[];
}

/** Every procedure by its name in the router: `products.byId`. */
export const procedures: ReadonlyMap<string, ProcedureFacts> = new Map(
  Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: ProcedureFacts }>).map(
    ([name, { _def }]) => [name, _def],
  ),
);

/** Runs the procedure of that name in the router; throws what it throws. Its answer may be, or hold, `Json`. */
export async function callProcedure(ctx: RequestContext, path: string, input: unknown): Promise<unknown> {
  const procedure = procedures.get(path);
  if (!procedure) throw new TRPCError({ code: "NOT_FOUND", message: `No procedure found on path "${path}"` });
  return callTRPCProcedure({
    router: appRouter,
    path,
    type: procedure.type,
    ctx,
    getRawInput: async () => input,
    signal: undefined,
    batchIndex: 0,
  });
}
