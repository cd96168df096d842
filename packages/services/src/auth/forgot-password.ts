import type { RequestLinkInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";
import { askForLink } from "./ask-for-link.ts";

/** Has a link mailed that lets choose a new password, if the email has an account. Refuses with `too_many_attempts`. */
export const forgotPassword = (ctx: ServiceContext, input: RequestLinkInput): Promise<void> =>
  askForLink(ctx, "send-password-reset", input);
