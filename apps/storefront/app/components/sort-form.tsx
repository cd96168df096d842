import type { SearchProductsInput } from "@dewy/core/schemas";
import { Button, controlClass, join } from "@dewy/ui";
import { useId, useRef } from "react";
import { Form, useSearchParams, useSubmit } from "react-router";
import { tidy } from "../lib/list-href.ts";
import { useFormOfAddress } from "../lib/use-form-of-address.ts";
import { useHydrated } from "../lib/use-hydrated.ts";
import { useT } from "../lib/use-shop.ts";

export type SortChoice = SearchProductsInput["sort"];

/** The order of a list; without a script it has a button. The first choice is the default and stays out of the address. */
export function SortForm({ sorts }: { sorts: readonly SortChoice[] }) {
  const t = useT();
  const id = useId();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  useFormOfAddress(form);
  const hydrated = useHydrated();
  const [params] = useSearchParams();
  const kept = [...params].filter(([name, value]) => name !== "sort" && name !== "page" && value !== "");
  return (
    <Form ref={form} className="flex items-center gap-2">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor={id} className="text-sm whitespace-nowrap text-ink-soft max-sm:sr-only">
        {t("list.sort")}
      </label>
      <select
        id={id}
        name="sort"
        defaultValue={params.get("sort") ?? ""}
        onChange={(event) =>
          submit(tidy(new FormData(event.currentTarget.form ?? undefined)), { preventScrollReset: true })
        }
        className={join(controlClass, "select-arrow w-auto pe-10 text-sm!")}
      >
        {sorts.map((sort, index) => (
          <option key={sort} value={index === 0 ? "" : sort}>
            {t(`list.sort_${sort}`)}
          </option>
        ))}
      </select>
      {!hydrated && (
        <noscript>
          <Button type="submit" variant="secondary" size="sm">
            {t("list.apply")}
          </Button>
        </noscript>
      )}
    </Form>
  );
}
