import { RETRY_AFTER_SECONDS, type ShopClient } from "@dewy/api/server";
import { sealPage } from "../http/content-security-policy.ts";

/**
 * What the storefront's build exports: the page that `request` asks for, with data from `api`. `x-script-mark` is the nonce that its own
 * inline scripts bear.
 */
export interface StorefrontDoor {
  /** Templates of its addresses, without a language: `p/:slug`; empty for the home page. */
  pages: readonly string[];
  /** The address whose page is everyone's who asks for `url`; undefined for a page that is one visitor's, or asked for in too many ways. */
  sharedAddress(url: URL): string | undefined;
  handle(request: Request, tools: DrawingTools): Promise<Response>;
}

export interface DrawingTools {
  api: ShopClient;
  report(error: unknown): void;
}

/** A page, or a redirect, as it may be sent. */
export interface DrawnPage {
  status: number;
  headers: Headers;
  text: string | null;
}

/** Draws a page as one text, sealed: compressed whole it costs a quarter of what a stream does. */
export async function drawPage(
  { handle }: StorefrontDoor,
  request: Request,
  { development, ...tools }: DrawingTools & { development: boolean },
): Promise<DrawnPage> {
  const page = await handle(request, tools);
  const { status } = page;
  const headers = new Headers(page.headers);
  // A refusal is one client's, a failure this moment's, whatever the page's own headers say of its success.
  if (status >= 400) headers.set("cache-control", "no-store");
  if (status === 503) headers.set("retry-after", String(RETRY_AFTER_SECONDS));
  const mark = headers.get("x-script-mark") ?? "";
  headers.delete("x-script-mark");
  const text = page.body === null ? null : await page.text();
  if (text === null || !headers.get("content-type")?.startsWith("text/html")) return { status, headers, text };
  const { html, policy } = sealPage(text, mark, development);
  headers.set("content-security-policy", policy);
  return { status, headers, text: html };
}
