import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { type EntryContext, type HandleErrorFunction, isRouteErrorResponse, ServerRouter } from "react-router";
import { reportContext } from "./lib/report-context.ts";

const RENDER_MILLISECONDS = 10_000;

/**
 * A page as one text: its data is there before it is drawn, and one text is compressed and measured whole. Its inline scripts bear a mark
 * that nobody could know before, told in `x-script-mark`: the server takes both off and allows these scripts alone.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
): Promise<Response> {
  headers.set("content-type", "text/html; charset=utf-8");
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const mark = randomBytes(16).toString("base64url");
  headers.set("x-script-mark", mark);
  const html = await render(<ServerRouter context={routerContext} url={request.url} nonce={mark} />, mark);
  return new Response(html, { status, headers });
}

/** Not what a page refuses, nor what was asked and given up. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!isRouteErrorResponse(error) && !request.signal.aborted) context.get(reportContext)(error);
};

function render(page: ReactNode, nonce: string): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    const body = new Writable({
      write(chunk: Uint8Array, _encoding, done) {
        chunks.push(chunk);
        done();
      },
    });
    body.on("finish", () => resolve(Buffer.concat(chunks)));
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(timer);
        pipe(body);
      },
      onError(error) {
        clearTimeout(timer);
        reject(error);
      },
    });
    const timer = setTimeout(() => abort(new Error("a page took too long to draw")), RENDER_MILLISECONDS);
  });
}
