import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { journeys, launch, look, sidewaysScroll, visitor } from "./browser.ts";

/** The path of the link to `page` that was mailed to `email`. */
const mailedLink = (email: string, page: string): Promise<string> =>
  vi.waitFor(
    async () => {
      const outbox = join(journeys?.dataDir ?? "", "outbox");
      for (const file of await readdir(outbox)) {
        const mail = (await readFile(join(outbox, file), "utf8")).replaceAll(/=\r\n/g, "").replaceAll("=3D", "=");
        const link = new RegExp(`/\\S*${page}\\?token=[\\w-]{43}`).exec(mail)?.[0]?.replace(/^\/\/[^/]+/, "");
        if (mail.includes(`To: ${email}`) && link) return link;
      }
      throw new Error("no link was mailed yet");
    },
    { timeout: 20_000, interval: 200 },
  );

// Skipped where no Chromium is found; install one or set CHROMIUM_PATH, and run `npm test`.
describe.skipIf(!journeys)("an account's mailed links", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test.each([
    { scripts: true, prefix: "" },
    { scripts: false, prefix: "/km" },
  ])("confirm the email and choose a new password (scripts: $scripts, in '$prefix')", async ({ scripts, prefix }) => {
    const { page, faults } = await visitor(browser, 360, scripts);
    const email = `links-${scripts}@example.com`;
    const requests: string[] = [];
    page.on("request", (request) => requests.push(`${request.url()} ${request.headers().referer ?? ""}`));
    const submit = () => page.getByRole("main").locator("button[type=submit]").first().click();

    await page.goto(`${prefix}/register`);
    await page.locator("input[name=email]").fill(email);
    await page.locator("input[name=password]").fill("lotus pond at dawn");
    await submit();
    await page.waitForURL(/\/account$/);
    await page.locator("button[value=resend]").waitFor();
    await look(page, `account-unverified-${scripts}`);

    const verify = await mailedLink(email, "verify-email");
    expect(verify).toMatch(new RegExp(`^${prefix}/verify-email`));
    const opened = await page.goto(verify);
    expect(opened?.headers()).toMatchObject({ "referrer-policy": "same-origin", "cache-control": "private, no-store" });
    expect(await page.title()).not.toContain("token");
    await look(page, `verify-${scripts}`);
    await submit();
    await page.locator(`main a[href="${prefix}/account"]`).click();
    await page.locator("input[name=current_password]").waitFor();
    expect(await page.locator("button[value=resend]").count()).toBe(0);
    await page.goto(verify);
    await submit();
    await page.getByRole("alert").waitFor();
    expect(new URL(page.url()).search).toBe("");
    await look(page, `verify-used-${scripts}`);

    await page.goto(`${prefix}/login`);
    await page.context().clearCookies();
    await page.goto(`${prefix}/login`);
    await page.locator(`main a[href="${prefix}/forgot-password"]`).click();
    await page.waitForURL(/\/forgot-password$/);
    await page.locator("main input[name=email]").fill(email);
    await look(page, `forgot-${scripts}`);
    await submit();
    await page.locator("main [role=status]").waitFor();
    await look(page, `forgot-sent-${scripts}`);
    const reset = await mailedLink(email, "reset-password");
    await page.goto(reset);
    await page.locator("input[name=new_password]").fill("password123");
    await submit();
    await page.locator("[aria-invalid=true]").waitFor();
    expect(new URL(page.url()).search).toBe("");
    await look(page, `reset-weak-${scripts}`);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.locator("input[name=new_password]").fill("monsoon over the river");
    await submit();
    await page.locator(`main a[href="${prefix}/login"]`).click();
    await page.locator("input[name=email]").fill(email);
    await page.locator("input[name=password]").fill("monsoon over the river");
    await submit();
    await page.waitForURL(/\/account$/);

    const own = new URL(page.url()).origin;
    expect(requests.filter((request) => request.includes("token=") && !request.startsWith(own))).toEqual([]);
    expect(faults).toEqual([]);
  });
});
