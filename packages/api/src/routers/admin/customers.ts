import { pageOf } from "@dewy/core";
import {
  adminCustomer,
  adminCustomerRow,
  adminUpdateCustomerInput,
  customerByIdInput,
  listCustomersInput,
} from "@dewy/core/schemas";
import { adminGetCustomer, adminUpdateCustomer, listCustomers } from "@dewy/services";
import { router, staffProcedure } from "../../trpc.ts";

export const adminCustomersRouter = router({
  list: staffProcedure("customers")
    .meta({
      rest: { method: "GET", path: "/admin/customers", output: pageOf(adminCustomerRow), summary: "List customers" },
    })
    .input(listCustomersInput)
    .query(({ ctx, input }) => listCustomers(ctx, input)),

  get: staffProcedure("customers")
    .meta({
      rest: { method: "GET", path: "/admin/customers/{id}", output: adminCustomer, summary: "One customer, whole" },
    })
    .input(customerByIdInput)
    .query(({ ctx, input }) => adminGetCustomer(ctx, input)),

  update: staffProcedure("customers")
    .meta({
      rest: { method: "PUT", path: "/admin/customers/{id}", output: adminCustomer, summary: "Change a customer" },
    })
    .input(adminUpdateCustomerInput)
    .mutation(({ ctx, input }) => adminUpdateCustomer(ctx, input)),
});
