import { RETRY_AFTER_SECONDS, type ShopClient } from "@dewy/api/server";
import { sealPage } from "../http/content-security-policy.ts";

/** What the storefront's build exports. */
export interface StorefrontDoor {
  /** Templates of its addresses, without a language: `p/:slug`; empty for the home page. */
  pages: readonly string[];
  /** The address whose page is everyone's who asks for `url`; undefined for a page that is one visitor's, or asked for in too many ways. */
  sharedAddress(url: URL): string | undefined;
  /** The page that `request` asks for, with data from `api`: in `html`, cut within the tags of its own scripts. */
  handle(request: Request, tools: DrawingTools): Promise<{ response: Response; html?: readonly string[] }>;
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
  const { response, html } = await handle(request, tools);
  const { status } = response;
  const headers = new Headers(response.headers);
  // A refusal is one client's, a failure this moment's, whatever the page's own headers say of its success.
  if (status >= 400) headers.set("cache-control", "no-store");
  if (status === 503) headers.set("retry-after", String(RETRY_AFTER_SECONDS));
  if (html) {
    const sealed = sealPage(html, development);
    headers.set("content-security-policy", sealed.policy);
    return { status, headers, text: sealed.html };
  }
  // A page that is only asked about: nothing in it may run.
  if (headers.get("content-type")?.startsWith("text/html"))
    headers.set("content-security-policy", sealPage([], development).policy);
  return { status, headers, text: response.body === null ? null : await response.text() };
}
