import type { IncomingMessage } from "node:http";
import { httpRefusal } from "@dewy/api/server";
import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "./http-env.ts";
import { respond } from "./respond.ts";

const MAX_BYTES = 1_000_000;

/** Refuses a body above 1 MB with 413, without reading it where it says its length. */
export const bodyLimit: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const { incoming } = c.env;
  const { "content-length": length, "transfer-encoding": encoding } = incoming.headers;
  if (length !== undefined && Number(length) > MAX_BYTES)
    return respond(c, httpRefusal("payload_too_large", { connection: "close" }));
  if (encoding === undefined) return next();
  const body = await readUpTo(incoming, MAX_BYTES);
  if (!body) return respond(c, httpRefusal("payload_too_large", { connection: "close" }));
  // Where the server looks for a body that was read before.
  (incoming as IncomingMessage & { rawBody?: Buffer }).rawBody = body;
  return next();
};

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
