import { skinTypes } from "@dewy/core";
import { concernName } from "@dewy/i18n";
import { Button, Checkbox, Select, TextField } from "@dewy/ui";
import { type ChangeEvent, type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { Form, useLocation, useSearchParams, useSubmit } from "react-router";
import { tidy } from "../lib/list-href.ts";
import type { Facets } from "../lib/list-page.server.ts";
import type { ListQuery } from "../lib/list-query.server.ts";
import { useFormOfAddress } from "../lib/use-form-of-address.ts";
import { useHydrated } from "../lib/use-hydrated.ts";
import { useT } from "../lib/use-shop.ts";
import { FilterIcon } from "./icons.tsx";
import { Kept } from "./kept.tsx";

const WIDE = "(min-width: 64rem)";

/** The filters of a list as one plain form. Beside the list a choice acts at once; folded above it, the button does. */
export function FilterPanel({ facets, query }: { facets: Facets; query: ListQuery }) {
  const t = useT();
  const submit = useSubmit();
  const hydrated = useHydrated();
  const panel = useRef<HTMLDetailsElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useFormOfAddress(form);
  const { search } = useLocation();
  const [params] = useSearchParams();
  useEffect(() => {
    if (search && panel.current && !matchMedia(WIDE).matches) panel.current.open = false;
  }, [search]);

  // Folded, the panel closes and the list begins at the top; beside the list nothing may jump.
  const send = (filled: HTMLFormElement) =>
    submit(tidy(new FormData(filled)), { preventScrollReset: matchMedia(WIDE).matches });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(event.currentTarget);
  };
  const onChange = (event: ChangeEvent<HTMLFormElement>) => {
    if (matchMedia(WIDE).matches) send(event.currentTarget);
  };
  const concerns = facets.skin_concerns.map((value) => ({ value, words: concernName(t, value) }));
  const skins = skinTypes
    .filter((value) => value === query.skin_type || facets.skin_types.includes(value))
    .map((value) => ({ value, words: t(`skin_type.${value}`) }));

  return (
    <details ref={panel} className="filter-panel rounded-lg border border-line bg-white lg:border-0 lg:bg-transparent">
      <summary className="flex min-h-12 list-none items-center gap-3 px-4 font-semibold [&::-webkit-details-marker]:hidden">
        <FilterIcon className="size-5" /> {t("list.filters")}
      </summary>
      <Form ref={form} onSubmit={onSubmit} onChange={onChange} className="grid gap-7 p-4 lg:p-0">
        {["q", "sort"].map((name) =>
          params.get(name) ? <input key={name} type="hidden" name={name} value={params.get(name) ?? ""} /> : null,
        )}
        <Choices legend={t("list.skin_type")} name="skin_type" chosen={query.skin_type} choices={skins} />
        <Choices legend={t("list.concern")} name="concern" chosen={query.concern} choices={concerns} />
        {facets.brands.length > 1 && (
          <Kept as="div" of={[facets.brands, query.brand]}>
            <Brands brands={facets.brands} chosen={query.brand} />
          </Kept>
        )}
        <fieldset className="grid gap-1.5">
          <legend className="mb-1.5 text-sm font-semibold">{t("list.price")}</legend>
          <div className="grid grid-cols-2 gap-3">
            <PriceField name="min_price" label={t("list.min_price")} value={query.min_price} hint={facets.min_price} />
            <PriceField name="max_price" label={t("list.max_price")} value={query.max_price} hint={facets.max_price} />
          </div>
        </fieldset>
        <Checkbox name="in_stock" value="1" label={t("list.in_stock")} defaultChecked={query.in_stock ?? false} />
        <Button type="submit" className={hydrated ? "lg:sr-only lg:focus:not-sr-only" : undefined}>
          {t("list.apply")}
        </Button>
      </Form>
    </details>
  );
}

interface ChoicesProps {
  legend: string;
  name: string;
  chosen: string | undefined;
  choices: readonly { value: string; words: string }[];
}

/** One of several, as pills. */
function Choices(props: ChoicesProps) {
  if (props.choices.length === 0) return null;
  return (
    <Kept as="fieldset" of={props}>
      <Pills {...props} />
    </Kept>
  );
}

function Pills({ legend, name, chosen, choices }: ChoicesProps) {
  const t = useT();
  return (
    <>
      <legend className="mb-2 text-sm font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {[{ value: "", words: t("list.any") }, ...choices].map(({ value, words }) => (
          <Pill key={value} name={name} value={value} checked={(chosen ?? "") === value}>
            {words}
          </Pill>
        ))}
      </div>
    </>
  );
}

function Brands({ brands, chosen = "" }: { brands: Facets["brands"]; chosen: string | undefined }) {
  const t = useT();
  return (
    <Select id="brand" label={t("list.brand")} name="brand" defaultValue={chosen}>
      <option value="">{t("list.any")}</option>
      {brands.map(([brand, count]) => (
        <option key={brand} value={brand}>
          {`${brand} (${count})`}
        </option>
      ))}
    </Select>
  );
}

function Pill({
  name,
  value,
  checked,
  children,
}: {
  name: string;
  value: string;
  checked: boolean;
  children: ReactNode;
}) {
  return (
    <label className="pill">
      <input type="radio" name={name} value={value} defaultChecked={checked} className="sr-only" />
      {children}
    </label>
  );
}

function PriceField({
  name,
  label,
  value,
  hint,
}: {
  name: string;
  label: string;
  value: number | undefined;
  hint: number;
}) {
  return (
    <TextField
      label={label}
      name={name}
      type="number"
      inputMode="decimal"
      min={0}
      step="any"
      required={false}
      defaultValue={value}
      placeholder={String(hint)}
    />
  );
}
