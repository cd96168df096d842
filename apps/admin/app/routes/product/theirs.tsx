import { useI18n } from "../../i18n/i18n.ts";
import { useEditing } from "./editing.ts";
import { type ProductField, sameValue } from "./product-form.ts";
import { useFieldWords } from "./use-field-words.ts";

/** At a field that both changed: what stands in the shop now, and a way to take it. */
export function Theirs({ field }: { field: ProductField }) {
  const { t } = useI18n();
  const words = useFieldWords();
  const { editor, dispatch } = useEditing();
  const { base, form, theirs } = editor;
  if (!theirs?.conflicts.includes(field) || sameValue(base[field], form[field])) return null;
  return (
    <p className="mt-1.5 flex flex-wrap items-baseline gap-x-3 rounded-md bg-honey-50 px-3 py-1.5 text-honey-700 text-sm">
      <span className="line-clamp-3 min-w-0">{t("admin.product.stale.theirs", { value: words(base[field]) })}</span>
      <button
        type="button"
        onClick={() => dispatch({ type: "typed", change: { [field]: base[field] } })}
        className="min-h-8 font-semibold underline underline-offset-2"
      >
        {t("admin.product.stale.use_theirs")}
        <span className="sr-only"> ({t(`admin.product.field.${field}`)})</span>
      </button>
    </p>
  );
}
