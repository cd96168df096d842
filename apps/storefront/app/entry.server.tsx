import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { renderToPipeableStream } from "react-dom/server";
import { type EntryContext, ServerRouter } from "react-router";

const RENDER_MILLISECONDS = 10_000;

/** A page as one text: its data is there before it is drawn, and one text is compressed and measured whole. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
): Promise<Response> {
  headers.set("content-type", "text/html; charset=utf-8");
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const html = await render(<ServerRouter context={routerContext} url={request.url} />);
  return new Response(html, { status, headers });
}

async function render(page: React.ReactNode): Promise<string> {
  const body = new PassThrough();
  await new Promise<void>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      onAllReady() {
        clearTimeout(timer);
        pipe(body);
        resolve();
      },
      onShellError: reject,
      onError: reject,
    });
    const timer = setTimeout(() => abort(new Error("a page took too long to draw")), RENDER_MILLISECONDS);
  });
  return text(body);
}
