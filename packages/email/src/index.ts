export { type OrderConfirmation, orderConfirmation } from "./order-confirmation.tsx";
export type { RenderedEmail } from "./render-email.ts";
