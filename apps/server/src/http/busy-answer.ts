import type { IncomingMessage } from "node:http";
import { problemFor, RETRY_AFTER_SECONDS, refuseTrpc } from "@dewy/api/server";
import { type Locale, ShopError } from "@dewy/core";
import { errorsEn } from "@dewy/i18n/messages/errors.en";
import { errorsKm } from "@dewy/i18n/messages/errors.km";
import { errorsTh } from "@dewy/i18n/messages/errors.th";
import { NOTHING } from "./content-security-policy.ts";

interface BusyAnswer {
  headers: Record<string, string>;
  body: Buffer;
}

function made(text: string, headers: Record<string, string>): BusyAnswer {
  const body = Buffer.from(text);
  return {
    body,
    headers: {
      "cache-control": "no-store",
      "content-length": String(body.length),
      "content-security-policy": NOTHING,
      "retry-after": String(RETRY_AFTER_SECONDS),
      "x-content-type-options": "nosniff",
      ...headers,
    },
  };
}

/** Comes back by itself, also where scripts do not run. */
const page = (locale: Locale, words: string) =>
  made(
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<meta http-equiv="refresh" content="${RETRY_AFTER_SECONDS}"><title>Dewy</title><p>${words}</p></html>`,
    { "content-type": "text/html; charset=utf-8" },
  );

const pages = {
  en: page("en", errorsEn["error.unavailable"]),
  th: page("th", errorsTh["error.unavailable"]),
  km: page("km", errorsKm["error.unavailable"]),
};
const problem = problemFor("unavailable");
const forPrograms = made(problem.body, problem.headers);
const trpc = refuseTrpc(new ShopError("unavailable"));
const forTrpc = made(String(trpc.body), trpc.headers);

/** The 503 of a process that has too much to do, in the words of who asks: made once, since whoever has no time for an answer has none for this. */
export function busyAnswer({ url = "", headers }: Pick<IncomingMessage, "url" | "headers">): BusyAnswer {
  if (url.startsWith("/trpc/")) return forTrpc;
  if (!headers.accept?.includes("text/html")) return forPrograms;
  const [, language = "en"] = /^\/(th|km)(?=[/?]|$)/.exec(url) ?? [];
  return pages[language as Locale];
}
