import type { ServiceContext } from "../context.ts";
import { endSession } from "./sessions.ts";

/** Ends the session the request came with, and no other. Who has none is signed out already. */
export async function logout(ctx: ServiceContext): Promise<void> {
  if ("session_id" in ctx.actor) await endSession(ctx, ctx.actor.session_id);
}
