import { type MessageKey, useI18n } from "../i18n/i18n.ts";
import { BareSelect } from "./bare-select.tsx";

type SortOf<Key> = Key extends `admin.sort.${infer Sort}` ? Sort : never;
type KnownSort = SortOf<MessageKey>;

interface Props<Sort extends KnownSort> {
  value: Sort;
  sorts: readonly Sort[];
  onChange: (sort: Sort) => void;
}

export function SortSelect<Sort extends KnownSort>({ value, sorts, onChange }: Props<Sort>) {
  const { t } = useI18n();
  const options = sorts.map((sort) => ({ value: sort, label: t(`admin.sort.${sort as KnownSort}`) }));
  return <BareSelect label={t("admin.list.sort")} value={value} options={options} onChange={onChange} />;
}
