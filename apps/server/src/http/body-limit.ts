import type { IncomingMessage } from "node:http";
import { httpRefusal, refuseTrpc } from "@dewy/api/server";
import { TRPCError } from "@trpc/server";
import type { MiddlewareHandler } from "hono";
import type { AppContext, HttpEnv } from "./http-env.ts";
import { respond } from "./respond.ts";

const MAX_BYTES = 1_000_000;

/** Refuses a body above 1 MB with 413, without reading it where it says its length. */
export const bodyLimit: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const { incoming } = c.env;
  const { "content-length": length, "transfer-encoding": encoding } = incoming.headers;
  if (length !== undefined && Number(length) > MAX_BYTES) return refuseTooLarge(c);
  if (encoding === undefined) return next();
  const body = await readUpTo(incoming, MAX_BYTES);
  if (!body) return refuseTooLarge(c);
  // Where the server looks for a body that was read before.
  (incoming as IncomingMessage & { rawBody?: Buffer }).rawBody = body;
  return next();
};

function refuseTooLarge(c: AppContext): Response {
  const forTrpc = c.req.path.startsWith("/trpc/");
  const answer = forTrpc ? refuseTrpc(new TRPCError({ code: "PAYLOAD_TOO_LARGE" })) : httpRefusal("payload_too_large");
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
