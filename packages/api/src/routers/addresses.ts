import { addAddressInput, deleteAddressInput, savedAddress, updateAddressInput } from "@dewy/core/schemas";
import { addAddress, deleteAddress, listAddresses, updateAddress } from "@dewy/services";
import { z } from "zod";
import { customerProcedure, router } from "../trpc.ts";

export const addressesRouter = router({
  list: customerProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/addresses",
        output: z.array(savedAddress),
        summary: "The customer's addresses, at most 20, defaults first",
      },
    })
    .query(({ ctx }) => listAddresses(ctx)),

  add: customerProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/addresses",
        status: 201,
        output: savedAddress,
        summary: "Keep an address; the first of its type is the default",
      },
    })
    .input(addAddressInput)
    .mutation(({ ctx, input }) => addAddress(ctx, input)),

  update: customerProcedure
    .meta({
      rest: {
        method: "PUT",
        path: "/addresses/{id}",
        output: savedAddress,
        summary: "Change what is given of an address; null empties",
      },
    })
    .input(updateAddressInput)
    .mutation(({ ctx, input }) => updateAddress(ctx, input)),

  delete: customerProcedure
    .meta({ rest: { method: "DELETE", path: "/addresses/{id}", status: 204, summary: "Delete an address" } })
    .input(deleteAddressInput)
    .mutation(({ ctx, input }) => deleteAddress(ctx, input)),
});
