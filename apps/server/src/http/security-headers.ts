import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "./http-env.ts";

/** Headers of every answer. They are set on Node's response: a Headers object for each answer would cost more than the rest. */
export function securityHeaders(publicUrl: string): MiddlewareHandler<HttpEnv> {
  const headers = new Map([
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
    ["referrer-policy", "strict-origin-when-cross-origin"],
    ["cross-origin-opener-policy", "same-origin"],
  ]);
  if (publicUrl.startsWith("https:")) headers.set("strict-transport-security", "max-age=31536000");
  return (c, next) => {
    c.env.outgoing.setHeaders(headers);
    return next();
  };
}
