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
 * Takes `mark` off a page, and allows the inline scripts that bore it as their nonce, by their hashes. The mark was made for this one
 * drawing: a script that came in with somebody's data cannot bear it, and does not run.
 */
export function sealPage(marked: string, mark: string, development = false): SealedPage {
  const attribute = ` nonce="${mark}"`;
  const own = mark === "" ? [] : inlineScripts(marked).filter(({ attributes }) => attributes.includes(attribute));
  return { html: mark === "" ? marked : marked.replaceAll(attribute, ""), policy: policyWith(own, development) };
}

/** The policy of a page that was built from our own sources alone: all its inline scripts are ours. */
export const policyOfBuilt = (html: string): string => policyWith(inlineScripts(html));

interface InlineScript {
  attributes: string;
  text: string;
}

const inlineScripts = (html: string): InlineScript[] =>
  [...html.matchAll(INLINE_SCRIPT)]
    .map(([, attributes = "", text = ""]) => ({ attributes, text }))
    .filter(({ attributes }) => !DATA_BLOCK.test(attributes));

function policyWith(scripts: InlineScript[], development = false): string {
  const hashes = scripts.map(({ text }) => ` 'sha256-${hash("sha256", text, "base64")}'`);
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
