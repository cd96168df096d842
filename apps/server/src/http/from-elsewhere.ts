import type { IncomingMessage } from "node:http";
import { isLoopback } from "../addresses.ts";

const FROM_A_PROXY = /^(forwarded|x-forwarded-.*|x-real-ip|via|cf-connecting-ip)$/;

/** A proxy or a foreign name led here: others reach the shop, whatever it was told. */
export function isFromElsewhere({ headers, httpVersion }: IncomingMessage): boolean {
  // nginx, told nothing more than where to go, names itself nowhere and makes `host` ours, but asks as no browser does.
  if (httpVersion === "1.0") return true;
  return (
    Object.keys(headers).some((name) => FROM_A_PROXY.test(name)) ||
    !isLoopback(URL.parse(`http://${headers.host}`)?.hostname ?? "")
  );
}
