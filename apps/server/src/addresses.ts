import { isIP } from "node:net";
import type { Env } from "./env.ts";

/** Nobody but this machine reaches it. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, "").toLowerCase();
  return (
    name === "localhost" ||
    name.endsWith(".localhost") ||
    name === "::1" ||
    (isIP(name) === 4 && name.startsWith("127."))
  );
}

/** Where a browser on this machine reaches the shop. */
export function localUrl(host: string, port: number): string {
  const name = isLoopback(host) || host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`;
}

/** The demo shop's passwords are public, so it exists on the embedded database only, where nobody but this machine gets in. */
export const mayBeDemo = (env: Env): boolean =>
  env.DATABASE_URL === undefined &&
  isLoopback(env.HOST) &&
  !env.TRUST_PROXY &&
  (env.PUBLIC_URL === undefined || isLoopback(new URL(env.PUBLIC_URL).hostname));
