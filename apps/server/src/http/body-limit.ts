import type { IncomingMessage } from "node:http";
import { type HttpRefusal, httpRefusal, refuseTrpc } from "@dewy/api/server";
import { TRPCError } from "@trpc/server";
import type { MiddlewareHandler } from "hono";
import type { AppContext, HttpEnv } from "./http-env.ts";
import { respond } from "./respond.ts";

const MAX_BYTES = 1_000_000;
const OTHER_CHARSET = /;[ \t]*charset[ \t]*=(?![ \t]*"?utf-?8"?[ \t]*(;|$))/i;

/** Refuses a body above 1 MB with 413, without reading it where it says its length, and one that is compressed or no UTF-8 with 415. */
export const bodyLimit: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const { incoming } = c.env;
  const {
    "content-length": length,
    "transfer-encoding": transfer,
    "content-encoding": encoding = "identity",
    "content-type": type = "",
  } = incoming.headers;
  if (length !== undefined && Number(length) > MAX_BYTES) return refuse(c, "payload_too_large");
  if (encoding.toLowerCase() !== "identity" || OTHER_CHARSET.test(type)) return refuse(c, "unsupported_media_type");
  if (transfer === undefined) return next();
  const body = await readUpTo(incoming, MAX_BYTES);
  if (!body) return refuse(c, "payload_too_large");
  // Where the server looks for a body that was read before.
  (incoming as IncomingMessage & { rawBody?: Buffer }).rawBody = body;
  return next();
};

const TRPC_CODES = {
  payload_too_large: "PAYLOAD_TOO_LARGE",
  unsupported_media_type: "UNSUPPORTED_MEDIA_TYPE",
} as const;

function refuse(c: AppContext, code: HttpRefusal & keyof typeof TRPC_CODES): Response {
  const forTrpc = c.req.path.startsWith("/trpc/");
  const answer = forTrpc ? refuseTrpc(new TRPCError({ code: TRPC_CODES[code] })) : httpRefusal(code);
  // The body stays unread.
  return respond(c, { ...answer, headers: { ...answer.headers, connection: "close" } });
}

async function readUpTo(incoming: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
