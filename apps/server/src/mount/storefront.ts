import { callAs, localClient, type SetCookies, type Shop } from "@dewy/api/server";
import { concurrencyLimit } from "@dewy/core";
import { compress } from "../http/compress.ts";
import type { App, AppContext } from "../http/http-env.ts";
import type { ContextMaker } from "../http/request-context.ts";
import { loggedPath } from "../http/request-log.ts";
import { staticFiles } from "../http/static-files.ts";
import { type DrawnPage, drawPage, type StorefrontDoor } from "./draw-page.ts";
import { type SharedPage, sharedPages, toShare } from "./shared-pages.ts";

const FOREVER = { "cache-control": "public, max-age=31536000, immutable" };
const A_DAY = { "cache-control": "public, max-age=86400" };
const READING = new Set(["GET", "HEAD"]);
/**
 * Pages that are drawn at once. One waits for the database for a moment, in which others are drawn; what each has made by then is copied
 * from young generation to young generation: with 32 at once each takes a fifth more of the processor's time.
 */
const AT_ONCE = { atOnce: 6, patienceMs: 250 };

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
  { makeContext, shop }: { makeContext: ContextMaker; shop: Shop },
): void {
  const { log, config, stores } = shop.deps;
  const development = assets === undefined;
  if (assets) {
    const files = staticFiles(assets);
    app.get("/assets/*", async (c) => (await files.serve(c, c.req.path.slice(1), FOREVER)) ?? c.notFound());
    app.get(
      "/:file{[^/]+\\.[a-z0-9]+}",
      async (c, next) => (await files.serve(c, c.req.path.slice(1), A_DAY)) ?? next(),
    );
  }
  const shared = sharedPages({ generation: () => stores.cache.generation("products") });
  // What everyone gets is drawn for nobody: without a visitor's cookies and address there is nothing personal that could get in.
  const nobody = callAs(shop.deps, { kind: "guest", guest_id: null });
  const few = concurrencyLimit(AT_ONCE);
  app.all("/*", async (c) => {
    const opened = await door();
    c.set("route", pageRoute(c.req.path, opened.pages));
    const report = (error: unknown) =>
      log.error({ err: error, request_id: c.var.requestId, path: loggedPath(c) }, "page failed");
    const address = !development && READING.has(c.req.method) ? opened.sharedAddress(new URL(c.req.url)) : undefined;
    if (address !== undefined) {
      const draw = async () => {
        const request = new Request(new URL(address, config.publicUrl));
        const page = await few(() => drawPage(opened, request, { api: nobody, report, development }));
        return toShare(page, c.env.incoming.headers["accept-encoding"]);
      };
      return sendShared(c, await shared.get(address, draw));
    }
    const cookies: SetCookies = new Map();
    const api = localClient(makeContext(c, cookies));
    const draw = () => drawPage(opened, decodable(c.req.raw), { api, report, development });
    // What is sent by a form may take its time: a password is hashed.
    return send(c, await (READING.has(c.req.method) ? few(draw) : draw()), cookies);
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

function send(c: AppContext, { status, headers, text }: DrawnPage, cookies: SetCookies): Response {
  for (const cookie of cookies.values()) headers.append("set-cookie", cookie);
  if (text === null) return new Response(null, { status, headers });
  const { body, encoding } = compress(text, c.env.incoming.headers["accept-encoding"]);
  if (encoding) headers.set("content-encoding", encoding);
  headers.append("vary", "accept-encoding");
  return new Response(body, { status, headers });
}

function sendShared({ env: { incoming } }: AppContext, { status, headers, tag, text }: SharedPage): Response {
  if (text === null) return new Response(null, { status, headers });
  const { "accept-encoding": accepted, "if-none-match": known } = incoming.headers;
  const { body, encoding } = text.for(accepted);
  const sent: Record<string, string> = { ...headers };
  if (status === 200) sent.etag = `"${tag}${encoding ? `-${encoding}` : ""}"`;
  // The policy of the page goes with it: a browser gives what it kept the headers of this answer.
  if (sent.etag && known?.includes(sent.etag)) return new Response(null, { status: 304, headers: sent });
  if (encoding) sent["content-encoding"] = encoding;
  return new Response(body, { status, headers: sent });
}
