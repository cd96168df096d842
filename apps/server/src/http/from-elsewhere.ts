import type { IncomingMessage } from "node:http";
import { isLoopback } from "../addresses.ts";

/** A proxy or a foreign name led here: others reach the shop, whatever it was told. */
export function isFromElsewhere({ headers }: IncomingMessage): boolean {
  const proxied = headers.forwarded ?? headers["x-forwarded-for"] ?? headers["x-real-ip"] ?? headers.via;
  return proxied !== undefined || !isLoopback(URL.parse(`http://${headers.host}`)?.hostname ?? "");
}
