import type { FieldError } from "@dewy/core";
import type { AdminProduct } from "@dewy/core/schemas";
import { changedFields, type ProductField, type ProductForm, toProductForm } from "./product-form.ts";
import { rebaseForm } from "./rebase-form.ts";

export interface ProductEditor {
  /** The product as it stands in the shop, as far as this page knows. */
  product: AdminProduct;
  base: ProductForm;
  form: ProductForm;
  errors: FieldError[];
  /** What someone else changed while this form held unsaved changes. */
  theirs?: { conflicts: ProductField[]; taken: ProductField[] };
}

export type EditorEvent =
  | { type: "typed"; change: Partial<ProductForm> }
  | { type: "refused"; errors: FieldError[] }
  | { type: "saved"; product: AdminProduct; sent: ProductForm }
  | { type: "moved on"; product: AdminProduct }
  | { type: "discarded" };

/** `ingredients.3` is a fault of `ingredients`. */
export const topField = (path: string): string => path.split(".")[0] ?? path;

export function openEditor(product: AdminProduct): ProductEditor {
  const base = toProductForm(product);
  return { product, base, form: base, errors: [] };
}

/** What becomes of the form; whatever happens, nothing that was typed is lost but by `discarded`. */
export function editProduct(editor: ProductEditor, event: EditorEvent): ProductEditor {
  switch (event.type) {
    case "typed": {
      const errors = editor.errors.filter(({ field }) => !(topField(field) in event.change));
      return { ...editor, form: { ...editor.form, ...event.change }, errors };
    }
    case "refused":
      return { ...editor, errors: event.errors };
    case "saved": {
      const base = toProductForm(event.product);
      // What was typed while the save was under way stays, as a new change.
      const { form } = rebaseForm(event.sent, editor.form, base);
      return { product: event.product, base, form, errors: [] };
    }
    case "moved on": {
      const { product } = event;
      if (product === editor.product || product.version < editor.product.version) return editor;
      const base = toProductForm(product);
      const wasClean = changedFields(editor.base, editor.form).length === 0;
      const { form, conflicts, taken } = rebaseForm(editor.base, editor.form, base);
      const moved = { ...editor, product, base, form };
      // A clean form has nothing that could be lost: it just shows what is new.
      return wasClean || conflicts.length + taken.length === 0 ? moved : { ...moved, theirs: { conflicts, taken } };
    }
    case "discarded":
      return openEditor(editor.product);
  }
}
