import type { PublicError } from "@dewy/api";
import { wordReason } from "@dewy/i18n";
import { buttonClass } from "@dewy/ui";
import { isRouteErrorResponse, useRouteError } from "react-router";
import { useT } from "../lib/use-shop.ts";
import { DropIcon } from "./icons.tsx";
import { Shell, type ShellProps } from "./shell.tsx";
import { ShopLink } from "./shop-link.tsx";

/** What a page that cannot be shown says instead; never why in technical words. */
export function ShellError(props: ShellProps) {
  return (
    <Shell {...props}>
      <Failure />
    </Shell>
  );
}

function Failure() {
  const t = useT();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const reason = isRouteErrorResponse(error) ? (error.data as Partial<PublicError> | null)?.reason : undefined;
  const [title, text] =
    status === 404
      ? [t("fail.not_found_title"), t("fail.not_found")]
      : status === 503
        ? [t("fail.unavailable_title"), t("error.unavailable")]
        : [t("fail.title"), reason && reason !== "internal" ? wordReason(t, reason) : t("fail.text")];
  return (
    <div className="mx-auto grid max-w-xl justify-items-center gap-4 px-6 py-24 text-center sm:py-32">
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      <DropIcon className="size-16 text-leaf-400" />
      <p className="eyebrow">{status}</p>
      <h1 className="display text-3xl sm:text-4xl">{title}</h1>
      <p className="text-ink-soft">{text}</p>
      <ShopLink to="/" className={buttonClass({ size: "lg", className: "mt-4" })}>
        {t("fail.home")}
      </ShopLink>
    </div>
  );
}
