import type { RequestLinkInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";
import { askForLink } from "./ask-for-link.ts";

/** Has a link mailed that verifies the email, if it has an account that is not verified. Refuses with `too_many_attempts`. */
export const resendVerification = (ctx: ServiceContext, input: RequestLinkInput): Promise<void> =>
  askForLink(ctx, "send-verification", input);
