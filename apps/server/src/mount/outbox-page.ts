import { hash } from "node:crypto";
import type { OutboxMail, WholeOutboxMail } from "@dewy/api/server";
import { type Locale, locales } from "@dewy/core";
import { formatDateTime, languageNames } from "@dewy/i18n";
import { outboxTranslator } from "@dewy/i18n/messages/outbox";
import { html, raw } from "hono/html";

const STYLE = `
  body { background: #fbf9f4; color: #1b2a22; font: 16px/1.6 "Noto Sans Khmer", "Noto Sans Thai", system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem; }
  h1 { font-size: 1.5rem; line-height: 1.5; margin: 0.5rem 0; overflow-wrap: anywhere; }
  h2 { font-size: 1rem; margin: 0 0 0.5rem; }
  a { color: #25543b; }
  header { align-items: baseline; display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; }
  nav a { display: inline-block; padding: 0.5rem; }
  ul { list-style: none; padding: 0; }
  li { border-top: 1px solid #e2ded2; }
  li a { display: block; overflow-wrap: anywhere; padding: 0.75rem 0; text-decoration: none; }
  li a:hover strong { text-decoration: underline; }
  li span, dt { color: #4d5c53; font-size: 0.875rem; margin-inline-end: 1rem; }
  dl { display: grid; gap: 0.25rem; grid-template-columns: max-content 1fr; margin: 0 0 1rem; }
  dd { margin: 0; overflow-wrap: anywhere; }
  main { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); }
  iframe, pre { background: #fff; border: 1px solid #e2ded2; border-radius: 8px; box-sizing: border-box; height: 44rem; width: 100%; }
  pre { font: inherit; margin: 0; overflow: auto; overflow-wrap: anywhere; padding: 1rem; white-space: pre-wrap; }
`;

/** The only styles that the pages have, as a policy names them. */
export const styleHash = `'sha256-${hash("sha256", STYLE, "base64")}'`;

type Html = ReturnType<typeof html>;

/** The list of mails. */
export function outboxPage(locale: Locale, mails: readonly OutboxMail[]): Promise<string> {
  const t = outboxTranslator(locale);
  const rows = mails.map(
    (mail) => html`<li><a href="/outbox/${mail.id}?lang=${locale}">
      <strong>${mail.subject}</strong><br>
      <span>${mail.to}</span><span>${formatDateTime(locale, mail.written_at)}</span>
    </a></li>`,
  );
  const list = rows.length > 0 ? html`<ul>${rows}</ul>` : html`<p>${t("outbox.empty")}</p>`;
  const body = html`<h1>${t("outbox.title")}</h1><p>${t("outbox.intro")}</p>${list}`;
  return document(locale, { title: t("outbox.title"), path: "/outbox", body });
}

/** One mail: as mail programs show it, in a frame that can do nothing, and its plain text. */
export function mailPage(locale: Locale, mail: WholeOutboxMail): Promise<string> {
  const t = outboxTranslator(locale);
  const path = `/outbox/${mail.id}`;
  const frame = html`<section><h2>${t("outbox.html")}</h2>
    <iframe src="${path}/html" title="${t("outbox.html")}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
  </section>`;
  const body = html`<p><a href="/outbox?lang=${locale}">${t("outbox.back")}</a></p>
    <h1>${mail.subject}</h1>
    <dl>
      <dt>${t("outbox.from")}</dt><dd>${mail.from}</dd>
      <dt>${t("outbox.to")}</dt><dd>${mail.to}</dd>
      <dt>${t("outbox.time")}</dt><dd>${formatDateTime(locale, mail.written_at)}</dd>
    </dl>
    <main>
      ${mail.html ? frame : ""}
      <section><h2>${t("outbox.text")}</h2><pre tabindex="0">${withLinks(mail.text)}</pre></section>
    </main>`;
  return document(locale, { title: mail.subject, path, body });
}

/** Every second piece is an address. */
const withLinks = (text: string): (string | Html)[] =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((piece, index) =>
      index % 2 === 0 ? piece : html`<a href="${piece}" target="_blank" rel="noreferrer">${piece}</a>`,
    );

async function document(
  locale: Locale,
  { title, path, body }: { title: string; path: string; body: Html },
): Promise<string> {
  const t = outboxTranslator(locale);
  const switcher = locales.map(
    (other) =>
      html`<a href="${path}?lang=${other}" lang="${other}" ${other === locale ? raw('aria-current="true"') : ""}>${languageNames[other]}</a>`,
  );
  const page = await html`<!doctype html>
<html lang="${locale}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <style>${raw(STYLE)}</style>
</head>
<body>
  <header><a href="/">Dewy</a><nav aria-label="${t("outbox.language")}">${switcher}</nav></header>
  ${body}
</body>
</html>
`;
  return page.toString();
}
