import { localClient, RETRY_AFTER_SECONDS, type SetCookies, type ShopClient } from "@dewy/api/server";
import type { Logger } from "pino";
import { compress } from "../http/compress.ts";
import { sealPage } from "../http/content-security-policy.ts";
import type { App, AppContext } from "../http/http-env.ts";
import type { ContextMaker } from "../http/request-context.ts";
import { loggedPath } from "../http/request-log.ts";
import { staticFiles } from "../http/static-files.ts";

const FOREVER = { "cache-control": "public, max-age=31536000, immutable" };
const A_DAY = { "cache-control": "public, max-age=86400" };

/**
 * What the storefront's build exports: the page that `request` asks for, with data from `api`. `x-script-mark` is the nonce that its own
 * inline scripts bear.
 */
export interface StorefrontDoor {
  /** Templates of its addresses, without a language: `p/:slug`; empty for the home page. */
  pages: readonly string[];
  handle(request: Request, tools: { api: ShopClient; report(error: unknown): void }): Promise<Response>;
}

export interface Storefront {
  /** Its files for browsers; absent where a development server has them. */
  assets?: string;
  door(): StorefrontDoor | Promise<StorefrontDoor>;
}

/** Which of the pages' templates is `path`'s, by the first word after the language. */
function pageRoute(path: string, pages: readonly string[]): string {
  const [word = ""] = path
    .replace(/^\/(th|km)(?=\/|$)/, "")
    .slice(1)
    .split(/\/|\.data$/);
  const page = pages.find((one) => one.split("/")[0] === word);
  return page === undefined ? "other" : `/${page}`;
}

/** The storefront: its files, and its server-rendered page for every address that nothing else has. */
export function mountStorefront(
  app: App,
  { assets, door }: Storefront,
  { makeContext, log }: { makeContext: ContextMaker; log: Logger },
): void {
  if (assets) {
    const files = staticFiles(assets);
    app.get("/assets/*", async (c) => (await files.serve(c, c.req.path.slice(1), FOREVER)) ?? c.notFound());
    app.get(
      "/:file{[^/]+\\.[a-z0-9]+}",
      async (c, next) => (await files.serve(c, c.req.path.slice(1), A_DAY)) ?? next(),
    );
  }
  app.all("/*", async (c) => {
    const cookies: SetCookies = new Map();
    const api = localClient(makeContext(c, cookies));
    const { handle, pages } = await door();
    c.set("route", pageRoute(c.req.path, pages));
    const page = await handle(decodable(c.req.raw), {
      api,
      report: (error) => log.error({ err: error, request_id: c.var.requestId, path: loggedPath(c) }, "page failed"),
    });
    return send(c, page, { cookies, development: assets === undefined });
  });
}

/** The request, for an address that says what its bytes say when they are no text: the router decodes what it compares, and so finds no page. */
function decodable(request: Request): Request {
  try {
    decodeURI(new URL(request.url).pathname);
    return request;
  } catch {
    return new Request(request.url.replaceAll("%", "%25"), request);
  }
}

/** The page as one text: compressed whole it costs a quarter of what a stream does. */
async function send(
  c: AppContext,
  page: Response,
  { cookies, development }: { cookies: SetCookies; development: boolean },
): Promise<Response> {
  const headers = new Headers(page.headers);
  for (const cookie of cookies.values()) headers.append("set-cookie", cookie);
  // A refusal is one client's, a failure this moment's, whatever the page's own headers say of its success.
  if (page.status >= 400) headers.set("cache-control", "no-store");
  if (page.status === 503) headers.set("retry-after", String(RETRY_AFTER_SECONDS));
  const mark = headers.get("x-script-mark") ?? "";
  headers.delete("x-script-mark");
  const type = headers.get("content-type") ?? "";
  if (!/^text\/(html|x-script)/.test(type)) return new Response(page.body, { status: page.status, headers });
  let text = await page.text();
  if (type.startsWith("text/html")) {
    const { html, policy } = sealPage(text, mark, development);
    text = html;
    headers.set("content-security-policy", policy);
  }
  const { body, encoding } = compress(text, c.env.incoming.headers["accept-encoding"]);
  if (encoding) headers.set("content-encoding", encoding);
  headers.append("vary", "accept-encoding");
  return new Response(body, { status: page.status, headers });
}
