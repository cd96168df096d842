import { compress } from "./compress.ts";
import type { AppContext } from "./http-env.ts";

export interface Answer {
  status: number;
  body: string | null;
  headers: Record<string, string>;
}

/** Sends an answer, compressed where that is accepted, with the cookies that procedures set on the way. */
export function respond(c: AppContext, { status, body, headers }: Answer, cookies?: Headers): Response {
  const encoded = body === null ? { body } : compress(body, c.env.incoming.headers["accept-encoding"]);
  const response = new Response(encoded.body, { status, headers });
  if ("encoding" in encoded && encoded.encoding) response.headers.set("content-encoding", encoded.encoding);
  response.headers.append("vary", "accept-encoding");
  for (const cookie of cookies?.getSetCookie() ?? []) response.headers.append("set-cookie", cookie);
  return response;
}
