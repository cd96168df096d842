import { getTRPCErrorFromUnknown, type TRPCError } from "@trpc/server";
import { getErrorShape } from "@trpc/server/shared";
import { procedures } from "./call-procedure.ts";
import type { RequestContext } from "./context.ts";
import { toTrpcError } from "./errors.ts";
import { appRouter } from "./router.ts";

export type ErrorShape = ReturnType<typeof appRouter._def._config.errorFormatter>;

/** What tRPC's clients get of whatever was thrown, and the error that it was; `path` is the procedure's name, where one was asked. */
export function failure(cause: unknown, ctx?: RequestContext, path?: string): { shape: ErrorShape; error: TRPCError } {
  const error = toTrpcError(getTRPCErrorFromUnknown(cause));
  const type = procedures.get(path ?? "")?.type ?? "unknown";
  const shape = getErrorShape({ config: appRouter._def._config, error, type, path, input: undefined, ctx });
  return { shape, error };
}
