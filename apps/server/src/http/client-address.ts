import type { AppContext } from "./http-env.ts";

/** Who asks: the connection's other end, or, behind a proxy that is trusted, the one it names last. */
export function clientAddress(c: AppContext, trustProxy: boolean): string | undefined {
  const forwarded = trustProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  // Browsers of IPv4 reach a server of IPv6 under a mapped address.
  return (forwarded || c.env.incoming.socket.remoteAddress)?.replace(/^::ffff:/i, "");
}
