import { type PlaceOrderInput, placeOrderInput } from "@dewy/core/schemas";
import { addToCart } from "../cart/add-to-cart.ts";
import type { ServiceContext } from "../context.ts";

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
