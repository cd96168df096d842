import { Card, Select, TextField, useLocale } from "@dewy/ui";
import { ShopLink } from "../../components/shop-link.tsx";
import { useShop, useT } from "../../lib/use-shop.ts";

interface FieldsProps {
  values: Record<string, string>;
  errorOf: (name: string) => string | undefined;
}

/** Who ordered and how to reach them. */
export function ContactFields({ values, errorOf, signedIn }: FieldsProps & { signedIn: boolean }) {
  const t = useT();
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="display text-xl">{t("checkout.contact")}</h2>
        {!signedIn && (
          <p className="text-sm text-ink-soft">
            {t("checkout.have_account")}{" "}
            <ShopLink
              to="/login?next=/checkout"
              className="inline-flex min-h-11 items-center font-semibold text-leaf-700 underline underline-offset-4"
            >
              {t("common.sign_in")}
            </ShopLink>
          </p>
        )}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("common.email")}
          name="customer_email"
          type="email"
          autoComplete="email"
          maxLength={255}
          defaultValue={values.customer_email}
          error={errorOf("customer_email")}
          hint={t("checkout.email_hint")}
        />
        <TextField
          label={t("checkout.phone")}
          name="customer_phone"
          type="tel"
          autoComplete="tel"
          maxLength={20}
          defaultValue={values.customer_phone}
          error={errorOf("customer_phone")}
          hint={t("checkout.phone_hint")}
        />
      </div>
    </Card>
  );
}

/** Where it goes. Names of countries are kept in English, as orders of all languages are packed by the same people. */
export function AddressFields({ values, errorOf }: FieldsProps) {
  const t = useT();
  const locale = useLocale();
  const { currency } = useShop();
  const home = locale === "th" || currency === "THB" ? "Thailand" : "Cambodia";
  const field = (name: string) => {
    const path = `shipping_address.${name}`;
    return { name: path, defaultValue: values[path], error: errorOf(path) };
  };
  return (
    <Card className="grid gap-4">
      <h2 className="display text-xl">{t("checkout.address")}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...field("first_name")}
          label={t("checkout.first_name")}
          autoComplete="given-name"
          maxLength={100}
        />
        <TextField {...field("last_name")} label={t("checkout.last_name")} autoComplete="family-name" maxLength={100} />
        <TextField
          {...field("address_line1")}
          label={t("checkout.line1")}
          autoComplete="address-line1"
          maxLength={255}
          className="sm:col-span-2"
        />
        <TextField
          {...field("address_line2")}
          label={t("checkout.line2")}
          autoComplete="address-line2"
          maxLength={255}
          optional
          className="sm:col-span-2"
        />
        <TextField {...field("city")} label={t("checkout.city")} autoComplete="address-level2" maxLength={100} />
        <TextField
          {...field("state")}
          label={t("checkout.state")}
          autoComplete="address-level1"
          maxLength={100}
          optional
        />
        <TextField
          {...field("postal_code")}
          label={t("checkout.postal_code")}
          autoComplete="postal-code"
          inputMode="numeric"
          maxLength={20}
          optional
        />
        <Select
          {...field("country")}
          label={t("checkout.country")}
          autoComplete="country-name"
          defaultValue={values["shipping_address.country"] ?? home}
        >
          <option value="Cambodia">{t("checkout.country_kh")}</option>
          <option value="Thailand">{t("checkout.country_th")}</option>
        </Select>
      </div>
    </Card>
  );
}
