import { useT } from "../lib/use-shop.ts";

/** The first thing a keyboard reaches. */
export function SkipLink() {
  const t = useT();
  return (
    <a
      href="#content"
      className="sr-only z-50 rounded-full bg-white px-5 py-3 font-semibold text-leaf-700 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {t("shell.skip")}
    </a>
  );
}
