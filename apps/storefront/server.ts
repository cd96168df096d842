import * as build from "virtual:react-router/server-build";
import type { ShopClient } from "@dewy/api";
import { createRequestHandler, RouterContextProvider } from "react-router";
import { apiContext } from "./app/lib/api-context.ts";
import { type CutHtml, htmlContext } from "./app/lib/html-context.ts";
import { reportContext } from "./app/lib/report-context.ts";

export { sharedAddress } from "./app/lib/shared-address.ts";

// The server has already refused what other sites send. The router's own check compares with the address that Node saw, which
// behind a proxy that ends TLS is another one than the browser's.
const answer = createRequestHandler({ ...build, allowedActionOrigins: ["**"] }, import.meta.env.MODE);

/** Templates of the pages' addresses, without a language: `p/:slug`; empty for the home page. */
export const pages: readonly string[] = [
  ...new Set(Object.values(build.routes).flatMap((route) => (route?.index ? "" : (route?.path ?? [])))),
];

/**
 * The storefront's door: the page, data or redirect that `request` asks for; a page comes as `html` beside a response without a body. `api`
 * acts for whoever sent the request; cookies that its procedures set are the caller's to add to the answer. `report` takes what failed,
 * for a log.
 */
export async function handle(
  request: Request,
  { api, report }: { api: ShopClient; report: (error: unknown) => void },
): Promise<{ response: Response; html?: CutHtml }> {
  let html: CutHtml | undefined;
  const context = new RouterContextProvider();
  context.set(apiContext, api);
  context.set(reportContext, report);
  context.set(htmlContext, (drawn) => {
    html = drawn;
  });
  const response = await answer(request, context);
  return { response, ...(html && { html }) };
}
