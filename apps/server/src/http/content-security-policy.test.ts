import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { policyOfBuilt, sealPage } from "./content-security-policy.ts";

const sha = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const scriptSrc = (policy: string) => /script-src ([^;]*);/.exec(policy)?.[1];

const MARK = "q1w2e3r4t5y6";
const cut = (page: string) => page.split(` nonce="${MARK}"`);

test("a page's own inline scripts are allowed by their hashes, and the mark is gone", () => {
  const page = `<link rel="modulepreload" nonce="${MARK}" href="/a.js"/><script nonce="${MARK}">one("ភាសា")</script>
<script type="module" async="" nonce="${MARK}">import "/b.js";
two()</script>`;
  const { html, policy } = sealPage(cut(page));
  expect(scriptSrc(policy)).toBe(`'self' ${sha('one("ភាសា")')} ${sha('import "/b.js";\ntwo()')}`);
  expect(html).toBe(`<link rel="modulepreload" href="/a.js"/><script>one("ភាសា")</script>
<script type="module" async="">import "/b.js";
two()</script>`);
});

test.each([
  ["<script>steal()</script>"],
  ['<script nonce="guessed">steal()</script>'],
  [`<script>steal('nonce="${MARK.slice(1)}"')</script>`],
  [`<script data-nonce="${MARK}">steal()</script>`],
  ["<SCRIPT>steal()</SCRIPT>"],
  [`<p>nonce="${MARK}"</p><script>steal()</script>`],
])("what somebody else put into a page is not: %s", (foreign) => {
  const { policy } = sealPage(cut(`<h1>${foreign}</h1><script nonce="${MARK}">own()</script>`));
  expect(scriptSrc(policy)).toBe(`'self' ${sha("own()")}`);
});

test("a page without a cut has no inline script that runs", () => {
  const page = '<script nonce="">steal()</script><script>steal()</script>';
  expect(sealPage([page])).toEqual({ html: page, policy: expect.stringMatching(/^script-src 'self';/) });
});

test("nothing inline, no plug-in, no frame, no base and no form to elsewhere", () => {
  for (const { policy } of [sealPage([""]), sealPage([])]) {
    expect(policy).not.toContain("unsafe");
    for (const directive of [
      "default-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split("; ")).toContain(directive);
    }
  }
});

test("of a built page all inline scripts are allowed; data and files need no hash", () => {
  const html = '<script src="/a.js"></script><script>a()</script><script type="application/ld+json">{}</script>';
  expect(scriptSrc(policyOfBuilt(html))).toBe(`'self' ${sha("a()")}`);
});
