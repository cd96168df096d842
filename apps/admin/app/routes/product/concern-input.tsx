import { concernName, concerns } from "@dewy/i18n";
import { Button, controlClass } from "@dewy/ui";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { useI18n } from "../../i18n/i18n.ts";
import { useFieldError } from "../../i18n/use-field-error.ts";
import { ChipSet } from "../../parts/chip-set.tsx";
import { useEditing } from "./editing.ts";
import { Theirs } from "./theirs.tsx";
import { toTag } from "./to-tag.ts";

/** The skin concerns: those that the shop uses, and one's own. */
export function ConcernInput() {
  const { t, locale } = useI18n();
  const { editor, dispatch, mayWrite } = useEditing();
  const id = useId();
  const [own, setOwn] = useState("");
  const facets = useQuery(trpc.products.facets.queryOptions({}, { staleTime: 5 * 60_000 }));
  const values = editor.form.skin_concerns;
  const used = facets.data?.skin_concerns.map(({ value }) => value) ?? [];
  const tags = [...new Set([...concerns, ...used, ...editor.base.skin_concerns, ...values])];
  const options = tags
    .map((value) => ({ value, label: concernName(t, value) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  const change = (skin_concerns: string[]) => dispatch({ type: "typed", change: { skin_concerns } });
  const tag = toTag(own);
  const add = () => {
    if (tag === "") return;
    change([...new Set([...values, tag])]);
    setOwn("");
  };
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  };
  const error = useFieldError(editor.errors)("skin_concerns");
  return (
    <div>
      <ChipSet
        label={t("admin.product.field.skin_concerns")}
        values={values}
        options={options}
        onChange={change}
        disabled={!mayWrite}
        error={error}
      />
      {mayWrite && (
        <div className="mt-3 flex max-w-md items-center gap-2">
          <label htmlFor={id} className="sr-only">
            {t("admin.product.add_concern")}
          </label>
          <input
            id={id}
            value={own}
            maxLength={50}
            autoComplete="off"
            placeholder={t("admin.product.add_concern")}
            onChange={(event) => setOwn(event.target.value)}
            onKeyDown={addOnEnter}
            className={controlClass}
          />
          <Button size="sm" variant="secondary" onClick={add} disabled={tag === ""}>
            {t("admin.product.add")}
          </Button>
        </div>
      )}
      <Theirs field="skin_concerns" />
    </div>
  );
}
