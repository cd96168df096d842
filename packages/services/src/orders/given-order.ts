import { type PlaceOrderInput, placeOrderInput } from "@dewy/core/schemas";
import { addToCart } from "../cart/add-to-cart.ts";
import type { ServiceContext } from "../context.ts";
import { placeOrder } from "./place-order.ts";

/** For tests: what a buyer in Phnom Penh sends. */
export const orderRequest = (overrides: Partial<PlaceOrderInput> = {}): PlaceOrderInput =>
  placeOrderInput.parse({
    idempotency_key: crypto.randomUUID(),
    customer_email: "sokha@example.com",
    customer_phone: "+855 12 345 678",
    shipping_address: {
      first_name: "Sokha",
      last_name: "Chan",
      address_line1: "12 Street 240",
      city: "Phnom Penh",
      country: "Cambodia",
    },
    ...overrides,
  });

/** For tests: puts `{ product_id: quantity }` into the context's cart. */
export async function fillCart(ctx: ServiceContext, lines: Record<number, number>): Promise<ServiceContext> {
  const items = Object.entries(lines).map(([product_id, quantity]) => ({ product_id: Number(product_id), quantity }));
  await addToCart(ctx, { items });
  return ctx;
}

/** For tests: how many of the tries succeeded, and the different reasons why the others did not. */
export async function outcomesOf(tries: Promise<unknown>[]): Promise<{ placed: number; reasons: string[] }> {
  const settled = await Promise.allSettled(tries);
  return {
    placed: settled.filter((outcome) => outcome.status === "fulfilled").length,
    reasons: [...new Set(settled.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.reason] : [])))],
  };
}

/** For tests: one customer has one cart. Where another try ordered it, it is filled again, until something else decides. */
export async function orderAnyhow(
  ctx: ServiceContext,
  lines: Record<number, number>,
  overrides: Partial<PlaceOrderInput>,
): Promise<unknown> {
  for (;;) {
    await fillCart(ctx, lines);
    try {
      return await placeOrder(ctx, orderRequest(overrides));
    } catch (error) {
      if ((error as { reason?: string }).reason !== "cart_empty") throw error;
    }
  }
}
