import { pageOf } from "@dewy/core";
import {
  getOrderInput,
  listMyOrdersInput,
  order,
  orderPreview,
  orderSummary,
  placedOrder,
  placeOrderInput,
  previewOrderInput,
} from "@dewy/core/schemas";
import { getOrder, listMyOrders, placeOrder, previewOrder } from "@dewy/services";
import { customerProcedure, router, shopperProcedure } from "../trpc.ts";

export const ordersRouter = router({
  preview: shopperProcedure
    .meta({
      rest: { method: "GET", path: "/orders/preview", output: orderPreview, summary: "What my cart would cost" },
    })
    .input(previewOrderInput)
    .query(({ ctx, input }) => previewOrder(ctx, input)),

  place: shopperProcedure
    .meta({
      rest: { method: "POST", path: "/orders", status: 201, output: placedOrder, summary: "Order what is in my cart" },
    })
    .input(placeOrderInput)
    .mutation(({ ctx, input }) => placeOrder(ctx, input)),

  mine: customerProcedure
    .meta({ rest: { method: "GET", path: "/orders", output: pageOf(orderSummary), summary: "My orders" } })
    .input(listMyOrdersInput)
    .query(({ ctx, input }) => listMyOrders(ctx, input)),

  byNumber: shopperProcedure
    .meta({
      rest: { method: "GET", path: "/orders/{order_number}", output: order, summary: "One order by its number" },
    })
    .input(getOrderInput)
    .query(({ ctx, input }) => getOrder(ctx, input)),
});
