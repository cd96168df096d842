import { hash } from "node:crypto";
import { once } from "node:events";
import { mkdir, symlink, utimes, writeFile } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEnv } from "../env.ts";
import { runTestShop, type TestShop } from "../running-test-shop.ts";
import { welcome } from "../start/welcome.ts";

const id = (n: number) => n.toString(16).padStart(32, "0");
const token = "https://shop.test/reset?token=a-token&key=b";

const eml = (subject: string) =>
  [
    "From: Dewy <no-reply@localhost>",
    "To: =?UTF-8?B?4Z6f4Z674Z6B4Z62?= <sokha@example.com>",
    `Subject: ${subject}`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/alternative; boundary="part"',
    "",
    "--part",
    "Content-Type: text/plain; charset=utf-8",
    "",
    `សូមអរគុណ <b>plain</b> ${token}`,
    "--part",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<html><body><script>alert(1)</script><a href="${token}" target="_blank">សូមអរគុណ</a></body></html>`,
    "--part--",
  ].join("\r\n");

let shop: TestShop;
let mailDir: string;
beforeAll(async () => {
  shop = await runTestShop({ demo: true });
  mailDir = shop.shop.deps.config.mailDir;
  for (let n = 1; n <= 102; n++) {
    const path = join(mailDir, `${id(n)}.eml`);
    await writeFile(path, eml(n === 102 ? "<script>alert(2)</script>" : `Mail ${n}`));
    await utimes(path, n, n);
  }
  await writeFile(join(mailDir, "..", "secret.eml"), eml("a secret"));
  await writeFile(join(mailDir, "secret.txt"), eml("a secret"));
  await symlink(join(mailDir, "..", "secret.eml"), join(mailDir, `${id(999)}.eml`));
  await mkdir(join(mailDir, `${id(998)}.eml`));
});
afterAll(() => shop.stop());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await shop.ask("GET", path, { headers });
  return { status: response.status, headers: response.headers, body: await response.text() };
};

test("the newest hundred mails are listed, newest first, with what they say escaped", async () => {
  const { status, headers, body } = await get("/outbox");
  expect(status).toBe(200);
  expect([...body.matchAll(/href="\/outbox\/([0-9a-f]+)\?/g)].map(([, found]) => found)).toEqual(
    Array.from({ length: 100 }, (_, n) => id(102 - n)),
  );
  expect(body).toContain("&lt;script&gt;alert(2)");
  expect(body).not.toContain("<script");
  expect(body).not.toContain("a secret");
  expect(body).toContain("សុខា");
  const style = /<style>([\s\S]*?)<\/style>/.exec(body)?.[1] ?? "";
  expect(headers.get("content-security-policy")).toContain(
    `default-src 'none'; style-src 'sha256-${hash("sha256", style, "base64")}'; frame-src 'self';`,
  );
  expect(headers.get("cache-control")).toBe("no-store");
});

test("one mail is shown as HTML in a frame that runs nothing, and as text whose links open", async () => {
  const { body } = await get(`/outbox/${id(102)}`);
  expect(body).toMatch(
    new RegExp(`<iframe src="/outbox/${id(102)}/html"[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox"`),
  );
  expect(body).toContain("&lt;b&gt;plain&lt;/b&gt;");
  expect(body).toContain(`href="${token.replace("&", "&amp;")}" target="_blank"`);
  expect(body).not.toContain("<script");
  const frame = await get(`/outbox/${id(102)}/html`);
  expect(frame.body).toContain("សូមអរគុណ");
  const policy = frame.headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).toMatch(/; sandbox allow-popups allow-popups-to-escape-sandbox$/);
  expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin/);
  expect(frame.headers.get("x-frame-options")).toBe("SAMEORIGIN");
});

test.each([
  ["?lang=km", "", "km", "អ៊ីមែលទាំងអស់"],
  ["", "fr, th-TH;q=0.9, en;q=0.8", "th", "อีเมลทั้งหมด"],
  ["?lang=xx", "constructor", "en", "All emails"],
])("its words are in the reader's language (%s, %s)", async (query, accept, lang, words) => {
  const { body } = await get(`/outbox/${id(5)}${query}`, { "accept-language": accept });
  expect(body).toContain(`<html lang="${lang}">`);
  expect(body).toContain(words);
});

test.each([
  `/outbox/${id(103)}`,
  `/outbox/${id(998)}`,
  `/outbox/${id(999)}`,
  "/outbox/secret",
  "/outbox/..%2fsecret",
  "/outbox/..%2Fsecret.eml",
  "/outbox/%2e%2e%2fsecret/html",
  `/outbox/${id(5)}.eml`,
  "/outbox/%00",
])("%s is not found: only what the folder lists is opened", async (path) => {
  const { status, body } = await shop.askRaw(path);
  expect(status).toBe(404);
  expect(body).not.toContain("a secret");
});

test.each([
  ["x-forwarded-for", "203.0.113.7"],
  ["forwarded", "for=203.0.113.7"],
  ["via", "1.1 proxy"],
  ["x-real-ip", "203.0.113.7"],
])("who comes through a proxy (%s) does not find it", async (name, value) => {
  for (const path of ["/outbox", `/outbox/${id(5)}`, `/outbox/${id(5)}/html`]) {
    expect((await get(path, { [name]: value })).status).toBe(404);
  }
});

test("who comes by a foreign name does not find it, as when a page lets its own name point here", async () => {
  for (const [host, status] of [
    ["localhost", 200],
    ["rebound.example", 404],
  ] as const) {
    const asked = request({ port: shop.http?.port, path: "/outbox", headers: { host }, agent: false }).end();
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(status);
  }
});

test("a shop that is no demo, or sends its mails, has no outbox", async () => {
  for (const options of [{ demo: false }, { demo: true, env: { SMTP_URL: "smtp://127.0.0.1:1" } }]) {
    const other = await runTestShop(options);
    await writeFile(join(other.shop.deps.config.mailDir, `${id(1)}.eml`), eml("Mail 1"));
    for (const path of ["/outbox", `/outbox/${id(1)}`, `/outbox/${id(1)}/html`]) {
      expect((await other.ask("GET", path)).status).toBe(404);
    }
    await other.stop();
  }
});

test("the welcome names it where it is", () => {
  const demo = { demo: true, staff: true };
  const at = "http://localhost:3000";
  expect(welcome(at, readEnv({}), demo)).toContain(`${at}/outbox`);
  expect(welcome(at, readEnv({ SMTP_URL: "smtp://mail.test" }), demo)).not.toContain("outbox");
  expect(welcome(at, readEnv({ HOST: "0.0.0.0" }), demo)).not.toContain("outbox");
  expect(welcome(at, readEnv({}), { demo: false, staff: true })).not.toContain("outbox");
});
