import { sendPasswordReset, sendVerification } from "../auth/send-link.ts";
import { sendWelcome } from "../auth/send-welcome.ts";
import { indexCategory } from "../categories/index-category.ts";
import type { ServiceContext } from "../context.ts";
import { sendOrderMail } from "../orders/send-order-mail.ts";
import { sendReviewApproved } from "../reviews/send-review-approved.ts";

/** Runs one job; when it throws, the job waits and runs again. `payload` is the JSON that a verb wrote into the outbox. */
export type JobHandler = (ctx: ServiceContext, payload: never) => Promise<void>;

export type JobHandlers = Readonly<Record<string, JobHandler>>;

const orderMail =
  (occasion: Parameters<typeof sendOrderMail>[1]) => (ctx: ServiceContext, payload: { order_number: string }) =>
    sendOrderMail(ctx, occasion, payload);

/** Every job by the name that verbs write into the outbox. */
export const jobHandlers: JobHandlers = {
  "send-verification": sendVerification,
  "send-welcome": sendWelcome,
  "send-password-reset": sendPasswordReset,
  "send-order-confirmation": orderMail("confirmation"),
  "send-order-shipped": orderMail("shipped"),
  "send-order-cancelled": orderMail("cancelled"),
  "send-review-approved": sendReviewApproved,
  "index-category": indexCategory,
};
