import { Json } from "@dewy/core";
import type { Actor, Deps } from "@dewy/services";
import { createTRPCClient, type TRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { callProcedure } from "./call-procedure.ts";
import { actorContext, type RequestContext } from "./context.ts";
import { failure } from "./failure.ts";
import type { AppRouter } from "./router.ts";

export type ShopClient = TRPCClient<AppRouter>;

/** The router called in process, with the same inputs, answers and errors as over HTTP. */
export const localClient = (context: RequestContext): ShopClient =>
  createTRPCClient<AppRouter>({ links: [localLink(context)] });

/** For scripts and tests: acts as `actor`. */
export const callAs = (deps: Deps, actor: Actor): ShopClient => localClient(actorContext(deps, actor));

/** Like tRPC's own local link, but what is JSON already is only read, not written and read. */
const localLink =
  (context: RequestContext): TRPCLink<AppRouter> =>
  () =>
  ({ op: { path, input } }) =>
    observable((observer) => {
      callProcedure(context, path, input).then(
        (data) => {
          observer.next({ result: { data: received(data) } });
          observer.complete();
        },
        (cause) => {
          const { shape, error } = failure(cause, context, path);
          observer.error(TRPCClientError.from({ error: received(shape) }, { cause: error }));
        },
      );
    });

/** A value as it comes out of HTTP. */
function received<Value>(value: Value): Value {
  if (value === undefined) return value;
  return value instanceof Json ? value.value : JSON.parse(JSON.stringify(value));
}
