import type { FieldError, OrderStatus } from "@dewy/core";
import { fieldErrors } from "@dewy/core";
import { type AdminOrder, changeOrderStatusInput } from "@dewy/core/schemas";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Refusal, readRefusal } from "../../api/refusal.ts";
import { trpc } from "../../api/trpc.ts";
import { useFieldError } from "../../i18n/use-field-error.ts";

export type Outcome = { moved: OrderStatus } | { refused: Refusal };

/** Moves `order`, with what came of it. Whatever the refusal, the order is read again, since what was shown may be old. */
export function useMoveOrder(order: AdminOrder, onMoved: () => void) {
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const { order_number, version } = order;
  const key = trpc.admin.orders.get.queryKey({ order_number });
  const mutation = useMutation(
    trpc.admin.orders.changeStatus.mutationOptions({
      onSuccess: async (moved) => {
        await queryClient.cancelQueries({ queryKey: key });
        queryClient.setQueryData(key, moved);
        void queryClient.invalidateQueries(trpc.admin.orders.list.pathFilter());
        // Cancelling puts stock back.
        void queryClient.invalidateQueries(trpc.admin.products.pathFilter());
        setOutcome({ moved: moved.status });
        onMoved();
      },
      onError: async (error) => {
        const refused = readRefusal(error);
        if (refused.reason !== "offline") await queryClient.invalidateQueries({ queryKey: key });
        setErrors((refused.details.fields ?? []).filter(({ field }) => field === "note"));
        setOutcome({ refused });
      },
    }),
  );
  const move = (status: OrderStatus, note: string) => {
    const parsed = changeOrderStatusInput.safeParse({ order_number, status, version, note: note.trim() || undefined });
    setOutcome(undefined);
    setErrors(parsed.error ? fieldErrors(parsed.error.issues) : []);
    if (parsed.success) mutation.mutate(parsed.data);
  };
  return {
    move,
    pending: mutation.isPending ? mutation.variables.status : undefined,
    outcome,
    noteError: useFieldError(errors)("note"),
  };
}
