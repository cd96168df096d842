import type { RequestContext } from "./context.ts";
import { appRouter } from "./router.ts";
import { createCallerFactory, type Meta } from "./trpc.ts";

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

const createCaller = createCallerFactory(appRouter);

/** Runs the procedure of that name in the router; throws what it throws. */
export async function callProcedure(context: RequestContext, name: string, input: unknown): Promise<unknown> {
  let target = createCaller(context) as unknown as Record<string, unknown>;
  for (const step of name.split(".")) target = target[step] as Record<string, unknown>;
  return (target as unknown as (input: unknown) => Promise<unknown>)(input);
}
