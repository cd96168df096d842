import { sendPasswordReset, sendVerification } from "../auth/send-link.ts";
import { sendWelcome } from "../auth/send-welcome.ts";
import type { ServiceContext } from "../context.ts";
import { sendOrderConfirmation } from "../orders/send-order-confirmation.ts";

/** Runs one job; when it throws, the job waits and runs again. `payload` is the JSON that a verb wrote into the outbox. */
export type JobHandler = (ctx: ServiceContext, payload: never) => Promise<void>;

export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** Every job by the name that verbs write into the outbox. */
export const jobHandlers: JobHandlers = {
  "send-order-confirmation": sendOrderConfirmation,
  "send-verification": sendVerification,
  "send-welcome": sendWelcome,
  "send-password-reset": sendPasswordReset,
};
