import { type RefObject, useEffect } from "react";
import { useSearchParams } from "react-router";

/** Keeps a form's fields as the address has them, also after going back, without drawing them anew: the focus stays. */
export function useFormOfAddress(form: RefObject<HTMLFormElement | null>): void {
  const [params] = useSearchParams();
  useEffect(() => {
    for (const field of form.current?.elements ?? []) {
      if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) {
        field.checked = (params.get(field.name) ?? "") === field.value;
      } else if (field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.type !== "hidden")) {
        field.value = params.get(field.name) ?? "";
      }
    }
  }, [form, params]);
}
