import type { ServiceContext } from "../context.ts";
import { changeOrderStatus } from "../orders/change-order-status.ts";
import { fillCart, orderRequest } from "../orders/given-order.ts";
import { placeOrder } from "../orders/place-order.ts";

/** For tests: the context's customer orders one of a product; answers what delivers the order. */
export async function givenOrderOf(ctx: ServiceContext, product_id: number): Promise<() => Promise<void>> {
  const { order_number } = await placeOrder(await fillCart(ctx, { [product_id]: 1 }), orderRequest());
  return async () => {
    const staff: ServiceContext = { ...ctx, actor: { kind: "system", name: "test" } };
    for (const status of ["confirmed", "processing", "shipped", "delivered"] as const) {
      await changeOrderStatus(staff, { order_number, status });
    }
  };
}
