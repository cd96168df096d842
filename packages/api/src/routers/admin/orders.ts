import {
  adminOrder,
  adminOrders,
  bulkResults,
  bulkUpdateOrdersInput,
  changeOrderStatusInput,
  listOrdersInput,
  orderByNumberInput,
  orderNumber,
} from "@dewy/core/schemas";
import { adminGetOrder, bulkUpdateOrders, changeOrderStatus, listOrders } from "@dewy/services";
import { router, staffProcedure } from "../../trpc.ts";

export const adminOrdersRouter = router({
  list: staffProcedure("orders")
    .meta({ rest: { method: "GET", path: "/admin/orders", output: adminOrders, summary: "List orders" } })
    .input(listOrdersInput)
    .query(({ ctx, input }) => listOrders(ctx, input)),

  get: staffProcedure("orders")
    .meta({
      rest: { method: "GET", path: "/admin/orders/{order_number}", output: adminOrder, summary: "One order, whole" },
    })
    .input(orderByNumberInput)
    .query(({ ctx, input }) => adminGetOrder(ctx, input)),

  // The verb forgets the lists where a cancellation puts something back on sale.
  changeStatus: staffProcedure("orders")
    .meta({
      listsStay: true,
      rest: {
        method: "PUT",
        path: "/admin/orders/{order_number}/status",
        output: adminOrder,
        summary: "Move an order on",
      },
    })
    .input(changeOrderStatusInput)
    .mutation(({ ctx, input }) => changeOrderStatus(ctx, input)),

  bulkUpdate: staffProcedure("orders")
    .meta({
      listsStay: true,
      rest: {
        method: "POST",
        path: "/admin/orders/bulk-update",
        output: bulkResults(orderNumber),
        summary: "Move many orders on",
      },
    })
    .input(bulkUpdateOrdersInput)
    .mutation(({ ctx, input }) => bulkUpdateOrders(ctx, input)),
});
