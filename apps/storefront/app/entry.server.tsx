import { randomUUID } from "node:crypto";
import { renderToString } from "react-dom/server";
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { KeepContext } from "./components/kept.tsx";
import { type CutHtml, htmlContext } from "./lib/html-context.ts";
import { keep } from "./lib/keep.server.ts";
import { reportContext } from "./lib/report-context.ts";
import { inScript } from "./lib/script-json.ts";

/**
 * A page as one text: its data is there before it is drawn, so nothing is gained by streaming it, and one text is drawn for less, compressed
 * and measured whole. It does not travel in the response, which would encode it. Its own inline scripts bear a mark that nobody could
 * know before: the text is cut where that stood, and the server allows these scripts alone.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: Readonly<RouterContextProvider>,
): Promise<Response> {
  headers.set("content-type", "text/html; charset=utf-8");
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const mark = randomUUID();
  const { serverHandoffStream, manifest, ...atOnce } = routerContext;
  // The page's own routes: the router would make all others ready too.
  const routes = Object.fromEntries(
    atOnce.staticHandlerContext.matches.map(({ route: { id } }) => [id, manifest.routes[id]]),
  );
  const data = serverHandoffStream ? await textOf(serverHandoffStream) : "";
  const html = `<!DOCTYPE html>${renderToString(
    <KeepContext value={keep}>
      <ServerRouter context={{ ...atOnce, manifest: { ...manifest, routes } }} url={request.url} nonce={mark} />
    </KeepContext>,
  )}`;
  context.get(htmlContext)(withData(html.split(` nonce="${mark}"`), data));
  return new Response(null, { status, headers });
}

/** Not what a page refuses, nor what was asked and given up. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!isRouteErrorResponse(error) && !request.signal.aborted) context.get(reportContext)(error);
};

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of stream) text += decoder.decode(chunk, { stream: true });
  return text;
}

const TAKE_DATA =
  'const { streamController } = __reactRouterContext; streamController.enqueue(document.getElementById("page-data").textContent); streamController.close()';

/**
 * Puts the data that the page was drawn from at its end, where the browser's router looks for it; `ServerRouter` would, piece by piece, if
 * it streamed. As a block of data it is neither quoted once more nor hashed for the policy.
 */
function withData(html: CutHtml, data: string): CutHtml {
  const rest = html.at(-1) ?? "";
  const end = rest.lastIndexOf("</body>");
  const block = `<script type="application/json" id="page-data">${inScript(data)}</script>`;
  return [...html.slice(0, -1), `${rest.slice(0, end)}${block}<script`, `>${TAKE_DATA}</script>${rest.slice(end)}`];
}
