import { type FieldError, fieldErrors } from "@dewy/core";
import { type AdminProduct, updateProductInput } from "@dewy/core/schemas";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useReducer } from "react";
import { readRefusal } from "../../api/refusal.ts";
import { trpc } from "../../api/trpc.ts";
import { editProduct, openEditor } from "./product-editor.ts";
import { changedFields, readProductForm } from "./product-form.ts";

/** The form of one product: what is typed, what is wrong with it, and saving what changed. */
export function useProductEditor(product: AdminProduct, onRefused: () => void) {
  const queryClient = useQueryClient();
  const [editor, dispatch] = useReducer(editProduct, product, openEditor);
  const changed = changedFields(editor.base, editor.form);
  const key = trpc.admin.products.get.queryKey({ id: product.id });
  useEffect(() => dispatch({ type: "moved on", product }), [product]);

  const refuse = (errors: FieldError[]) => {
    dispatch({ type: "refused", errors });
    if (errors.length > 0) onRefused();
  };
  const mutation = useMutation(
    trpc.admin.products.update.mutationOptions({
      onSuccess: async (saved) => {
        await queryClient.cancelQueries({ queryKey: key });
        queryClient.setQueryData(key, saved);
        void queryClient.invalidateQueries(trpc.admin.products.list.pathFilter());
      },
      onError: (error) => {
        const refusal = readRefusal(error);
        if (refusal.reason === "stale_version") void queryClient.invalidateQueries({ queryKey: key });
        else refuse(refusal.details.fields ?? []);
      },
    }),
  );
  const save = () => {
    const { form, product } = editor;
    const { change, errors } = readProductForm(form, changed);
    const parsed = updateProductInput.safeParse({ id: product.id, version: product.version, ...change });
    const faults = [...errors, ...fieldErrors(parsed.error?.issues ?? [])];
    mutation.reset();
    if (faults.length > 0 || !parsed.success) return refuse(faults);
    mutation.mutate(parsed.data, {
      onSuccess: (saved) => dispatch({ type: "saved", product: saved, sent: form }),
    });
  };
  return { editor, changed, dispatch, save, saving: mutation };
}

export type ProductEditing = ReturnType<typeof useProductEditor>;
