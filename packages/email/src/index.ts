export {
  type AccountMail,
  passwordResetEmail,
  type ReviewMail,
  reviewApproved,
  verificationEmail,
  welcomeEmail,
} from "./account-mails.tsx";
export { greetedName } from "./greeted-name.ts";
export { type OrderMail, orderCancelled, orderConfirmation, orderShipped } from "./order-mails.tsx";
export type { RenderedEmail } from "./render-email.ts";
