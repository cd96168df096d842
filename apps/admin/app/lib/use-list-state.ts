import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { changeSearch, type ListSchema, readSearch } from "./search-state.ts";

/** A list's state, kept in the address alone: reload, back and a shared link show the same list. */
export function useListState<State>(schema: ListSchema<State>) {
  const [search, setSearch] = useSearchParams();
  const state = useMemo(() => readSearch(schema, search), [schema, search]);
  const change = useCallback(
    (changes: Partial<Record<keyof State & string, string | number | undefined>>, options?: { replace?: boolean }) =>
      setSearch((current) => changeSearch(current, changes), { preventScrollReset: !("page" in changes), ...options }),
    [setSearch],
  );
  /** The address of the same list with `changes`, for links. */
  const linkTo = useCallback(
    (changes: Partial<Record<keyof State & string, string | number | undefined>>) => {
      const changed = changeSearch(search, changes).toString();
      return changed === "" ? "?" : `?${changed}`;
    },
    [search],
  );
  return { state, change, linkTo };
}
