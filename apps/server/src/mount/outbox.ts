import { readOutbox, readOutboxMail, type ShopConfig } from "@dewy/api/server";
import { type Locale, locales } from "@dewy/core";
import { isFromElsewhere } from "../http/from-elsewhere.ts";
import type { App, AppContext } from "../http/http-env.ts";
import { respond } from "../http/respond.ts";
import { mailPage, outboxPage, styleHash } from "./outbox-page.ts";

const PAGE = {
  "cache-control": "no-store",
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src ${styleHash}; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
};

/** A mail's own HTML: it may look as it likes and open links in new tabs, and does nothing else. */
const MAIL = {
  ...PAGE,
  "content-security-policy":
    "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  "x-frame-options": "SAMEORIGIN",
};

/**
 * `/outbox`: the mails that the demo shop wrote instead of sending them. They open accounts and orders, so whoever comes through a
 * proxy or by a foreign name does not find it.
 */
export function mountOutbox(app: App, config: ShopConfig): void {
  const page = (c: AppContext, body: string, headers: Record<string, string> = PAGE) =>
    respond(c, { status: 200, body, headers });

  app.get("/outbox", async (c, next) => {
    if (isFromElsewhere(c.env.incoming)) return next();
    return page(c, await outboxPage(languageOf(c), await readOutbox(config)));
  });
  app.get("/outbox/:id", async (c, next) => {
    const mail = isFromElsewhere(c.env.incoming) ? undefined : await readOutboxMail(config, c.req.param("id"));
    return mail ? page(c, await mailPage(languageOf(c), mail)) : next();
  });
  app.get("/outbox/:id/html", async (c, next) => {
    const mail = isFromElsewhere(c.env.incoming) ? undefined : await readOutboxMail(config, c.req.param("id"));
    return mail?.html ? page(c, mail.html, MAIL) : next();
  });
}

/** `?lang=` or the first language that the browser asks for and the shop speaks. */
function languageOf(c: AppContext): Locale {
  const asked = [c.req.query("lang"), ...(c.req.header("accept-language") ?? "").split(",")];
  const tags = asked.map((tag) => tag?.trim().split(/[-;]/)[0]);
  return tags.map((tag) => locales.find((locale) => locale === tag)).find((locale) => locale !== undefined) ?? "en";
}
