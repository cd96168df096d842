import type { Actor, Deps } from "@dewy/services";
import { createTRPCClient, type TRPCClient, unstable_localLink } from "@trpc/client";
import { actorContext, type RequestContext } from "./context.ts";
import { type AppRouter, appRouter } from "./router.ts";

export type ShopClient = TRPCClient<AppRouter>;

/** The router called in process, with the same inputs, answers and errors as over HTTP. */
export const localClient = (context: RequestContext): ShopClient =>
  createTRPCClient<AppRouter>({
    links: [unstable_localLink({ router: appRouter, createContext: async () => context })],
  });

/** For scripts and tests: acts as `actor`. */
export const callAs = (deps: Deps, actor: Actor): ShopClient => localClient(actorContext(deps, actor));
