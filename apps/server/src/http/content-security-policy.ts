import { hash } from "node:crypto";

/** Of every answer that is no page: opened on its own it gets to do nothing. */
export const NOTHING = "default-src 'none'; frame-ancestors 'none'";

export interface SealedPage {
  html: string;
  /** Its `content-security-policy`. It holds for this very text whoever gets it later, so a cache may keep the two together. */
  policy: string;
}

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const DATA_BLOCK = /\stype="application\/(ld\+)?json"/;

/**
 * Puts a page together that was cut within the tags of its own scripts, and allows those that are inline, by their hashes: a script that
 * came in with somebody's data has no cut, and does not run.
 */
export function sealPage(parts: readonly string[], development = false): SealedPage {
  const scripts: string[] = [];
  for (let at = 1; at < parts.length; at++) {
    const text = scriptText(parts[at - 1] ?? "", parts[at] ?? "");
    if (text !== undefined) scripts.push(text);
  }
  return { html: parts.join(""), policy: policyWith(scripts, development) };
}

/** The text of the inline script whose tag is open at the end of `before` and goes on in `after`; undefined for another tag, and for files. */
function scriptText(before: string, after: string): string | undefined {
  const tag = before.slice(before.lastIndexOf("<"));
  const opened = after.indexOf(">");
  if (!/^<script\b/.test(tag) || /\ssrc=/.test(tag + after.slice(0, opened))) return undefined;
  return after.slice(opened + 1, after.indexOf("</script>", opened));
}

/** The policy of a page that was built from our own sources alone: all its inline scripts are ours. */
export const policyOfBuilt = (html: string): string =>
  policyWith(
    [...html.matchAll(INLINE_SCRIPT)]
      .filter(([, attributes = ""]) => !DATA_BLOCK.test(attributes))
      .map(([, , text = ""]) => text),
  );

function policyWith(scripts: readonly string[], development = false): string {
  const hashes = scripts.map((text) => ` 'sha256-${hash("sha256", text, "base64")}'`);
  return `script-src 'self'${hashes.join("")}; ${development ? DEVELOPMENT : REST}`;
}

const COMMON = [
  "default-src 'none'",
  // Owners paste addresses of pictures from wherever they are.
  "img-src 'self' https: data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];
const REST = ["style-src 'self'", "connect-src 'self'", ...COMMON].join("; ");
// Vite puts styles into the page, and tells of changes over a socket.
const DEVELOPMENT = ["style-src 'self' 'unsafe-inline'", "connect-src 'self' ws: wss:", ...COMMON].join("; ");
