import { type ProductField, type ProductForm, productFieldNames, sameValue } from "./product-form.ts";

export interface Rebased {
  /** What I typed where I typed something, else what stands now. */
  form: ProductForm;
  /** Fields that both of us changed, to different values. */
  conflicts: ProductField[];
  /** Fields that only they changed. */
  taken: ProductField[];
}

/** Puts what I typed (`mine`, over `base`) on top of what someone else saved in the meantime (`theirs`). */
export function rebaseForm(base: ProductForm, mine: ProductForm, theirs: ProductForm): Rebased {
  const rebased: Rebased = { form: { ...theirs }, conflicts: [], taken: [] };
  const keep = <Field extends ProductField>(field: Field) => {
    rebased.form[field] = mine[field];
  };
  for (const field of productFieldNames) {
    const iChanged = !sameValue(base[field], mine[field]);
    const theyChanged = !sameValue(base[field], theirs[field]);
    if (iChanged) keep(field);
    if (iChanged && theyChanged && !sameValue(mine[field], theirs[field])) rebased.conflicts.push(field);
    if (theyChanged && !iChanged) rebased.taken.push(field);
  }
  return rebased;
}
