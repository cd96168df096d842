import { type Locale, locales } from "@dewy/core";
import { useLocale } from "@dewy/ui";
import { useLocation } from "react-router";
import { localePath, plainPath } from "../lib/locale-path.ts";
import { useShop } from "../lib/use-shop.ts";

interface PageHeadProps {
  title: string;
  description?: string | undefined;
  /** A picture's address, absolute or from the root. */
  image?: string | null;
  /** What stands after `?` in the page's one true address: a list's page, never its filters. */
  query?: string;
  /** For pages of one person. */
  hidden?: boolean;
}

const openGraph: Record<Locale, string> = { en: "en_US", th: "th_TH", km: "km_KH" };

/** The page's title and what search engines and link previews read; React puts it into the head. */
export function PageHead({ title, description, image, query = "", hidden = false }: PageHeadProps) {
  const locale = useLocale();
  const shop = useShop();
  const path = plainPath(useLocation().pathname);
  const address = (language: Locale) => `${shop.url}${localePath(language, path)}${query && `?${query}`}`;
  return (
    <>
      <title>{title.includes(shop.shop_name) ? title : `${title} · ${shop.shop_name}`}</title>
      {description && <meta name="description" content={description} />}
      {hidden ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={address(locale)} />
          {locales.map((language) => (
            <link key={language} rel="alternate" hrefLang={language} href={address(language)} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={address("en")} />
          <meta property="og:title" content={title} />
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content={shop.shop_name} />
          <meta property="og:url" content={address(locale)} />
          <meta property="og:locale" content={openGraph[locale]} />
          {description && <meta property="og:description" content={description} />}
          {image && <meta property="og:image" content={new URL(image, shop.url).href} />}
        </>
      )}
    </>
  );
}
