import type { SetCookies } from "@dewy/api/server";
import { compress } from "./compress.ts";
import type { AppContext } from "./http-env.ts";

export interface Answer {
  status: number;
  body: string | Uint8Array<ArrayBuffer> | null;
  headers: Record<string, string>;
}

/**
 * Sends an answer, compressed where that is accepted, with the cookies that procedures set on the way. Its headers are a plain object,
 * and cookies are set on Node's response: the server then makes no Headers, which would cost more than the rest.
 */
export function respond(c: AppContext, { status, body, headers }: Answer, cookies?: SetCookies): Response {
  const { outgoing, incoming } = c.env;
  const sent = body === null ? { body } : compress(body, incoming.headers["accept-encoding"]);
  if (cookies && cookies.size > 0) outgoing.setHeader("set-cookie", [...cookies.values()]);
  return new Response(sent.body, {
    status,
    headers: {
      ...headers,
      vary: headers.vary === undefined ? "accept-encoding" : `${headers.vary}, accept-encoding`,
      ...("encoding" in sent && sent.encoding && { "content-encoding": sent.encoding }),
    },
  });
}
