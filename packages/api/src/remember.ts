import { type Actor, GUEST_DAYS, guestToken, newGuestId, SESSION_SECONDS } from "@dewy/services";
import type { RequestContext } from "./context.ts";
import { cookieNames } from "./cookies.ts";

const GUEST_COOKIE_SECONDS = GUEST_DAYS * 24 * 60 * 60;

/** Gives a guest who starts a cart an id and its cookie; anyone else passes unchanged. */
export function rememberGuest<Context extends RequestContext & { actor: Actor }>(ctx: Context): Context {
  if (ctx.actor.kind !== "guest" || ctx.actor.guest_id !== null) return ctx;
  const guest_id = newGuestId();
  ctx.cookies.set(cookieNames.guest, guestToken(guest_id, ctx.config.secret), GUEST_COOKIE_SECONDS);
  return { ...ctx, actor: { ...ctx.actor, guest_id } };
}

/** Puts a new session's token into the browser's cookie and hands the answer on. */
export function rememberSession<Answer extends { token: string }>(
  ctx: RequestContext,
  kind: "customer" | "staff",
  answer: Answer,
): Answer {
  ctx.cookies.set(cookieNames[kind], answer.token, SESSION_SECONDS);
  return answer;
}
