import { useLocale } from "@dewy/ui";
import { Form, useLocation, useSearchParams } from "react-router";
import { localePath, plainPath } from "../lib/locale-path.ts";
import { useT } from "../lib/use-shop.ts";
import { SearchIcon } from "./icons.tsx";

/** The search field of the header, which keeps what was searched for. */
export function SearchForm({ className }: { className?: string }) {
  const t = useT();
  const locale = useLocale();
  const searching = plainPath(useLocation().pathname) === "/search";
  const [params] = useSearchParams();
  const q = searching ? (params.get("q") ?? "") : "";
  return (
    <search className={className}>
      <Form action={localePath(locale, "/search")} className="relative">
        <input
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          required
          maxLength={100}
          aria-label={t("shell.search_label")}
          placeholder={t("shell.search_hint")}
          className="h-12 w-full rounded-full border border-line-strong/60 bg-white ps-5 pe-14 text-base placeholder:text-ink-soft hover:border-leaf-600"
        />
        <button
          type="submit"
          aria-label={t("common.search")}
          className="absolute inset-y-0.5 end-0.5 grid w-11 place-items-center rounded-full text-leaf-700 hover:bg-leaf-100"
        >
          <SearchIcon className="size-5" />
        </button>
      </Form>
    </search>
  );
}
