import { type Locale, locales } from "@dewy/core";
import { index, type RouteConfig, type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string) => `routes/${name}/route.tsx`;

/** The pages, once a language: a page's address says its language, and its layout brings that language's texts alone. */
function pages(locale: Locale): RouteConfigEntry[] {
  const id = (name: string) => ({ id: `${locale}/${name}` });
  return [
    index(page("home"), id("home")),
    route("products", page("products"), id("products")),
    route("c/:slug", page("category"), id("category")),
    route("search", page("search"), id("search")),
    route("p/:slug", page("product"), id("product")),
    route("cart", page("cart"), id("cart")),
    route("checkout", page("checkout"), id("checkout")),
    route("orders/:number", page("order"), id("order")),
    route("login", page("login"), id("login")),
    route("register", page("register"), id("register")),
    route("forgot-password", page("forgot-password"), id("forgot-password")),
    route("reset-password", page("reset-password"), id("reset-password")),
    route("verify-email", page("verify-email"), id("verify-email")),
    route("account", page("account"), id("account")),
    route("logout", page("logout"), id("logout")),
    route("*", page("not-found"), id("not-found")),
  ];
}

const language = (locale: Locale): RouteConfigEntry => ({
  id: locale,
  path: locale === "en" ? undefined : locale,
  file: `languages/${locale}.tsx`,
  children: pages(locale),
});

export default [route("session", page("session")), ...locales.map(language)] satisfies RouteConfig;
