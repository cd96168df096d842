import { Button } from "@dewy/ui";
import { Form, useNavigation } from "react-router";
import { useI18n } from "../../i18n/i18n.ts";
import { LanguageSelect } from "../../i18n/language-select.tsx";
import { shopAddress } from "../../lib/shop-address.ts";
import { Icon } from "../../parts/icon.tsx";
import { useMe } from "../../session/place.ts";

/** Who is signed in, the language, and the way out. */
export function Account() {
  const { t, locale } = useI18n();
  const me = useMe();
  const leaving = useNavigation().formAction === "/admin/logout";
  const name = [me.first_name, me.last_name].filter(Boolean).join(" ") || me.email;
  return (
    <div className="grid gap-3 text-sm">
      <div className="min-w-0">
        <p className="truncate font-semibold" title={me.email}>
          <span className="sr-only">{t("admin.signed_in_as", { name })}</span>
          <span aria-hidden="true">{name}</span>
        </p>
        {me.role !== "customer" && <p className="text-ink-soft">{t(`admin.role.${me.role}`)}</p>}
      </div>
      <a href={shopAddress(locale, "/")} className="flex min-h-10 items-center gap-2 text-ink-soft hover:text-ink">
        <Icon name="open" />
        {t("admin.open_shop")}
      </a>
      <LanguageSelect />
      <Form method="post" action="/logout" className="grid">
        <Button type="submit" size="sm" variant="secondary" busy={leaving}>
          {t("common.sign_out")}
        </Button>
      </Form>
    </div>
  );
}
