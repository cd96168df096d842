import type { MiddlewareHandler } from "hono";
import { NOTHING } from "./content-security-policy.ts";
import type { HttpEnv } from "./http-env.ts";

/**
 * Headers of every answer, where it does not say otherwise itself (pages bring their own policy). They are set on Node's response: a
 * Headers object for each answer would cost more than the rest.
 */
export function securityHeaders(publicUrl: string): MiddlewareHandler<HttpEnv> {
  const headers = new Map([
    ["content-security-policy", NOTHING],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-resource-policy", "same-origin"],
    ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    ["referrer-policy", "strict-origin-when-cross-origin"],
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
  ]);
  if (publicUrl.startsWith("https:")) headers.set("strict-transport-security", "max-age=31536000");
  return (c, next) => {
    c.env.outgoing.setHeaders(headers);
    return next();
  };
}
