import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { journeys, launch, visitor } from "./browser.ts";
import { addToBag } from "./buy.ts";

/** Puts an inline script into a page, as it would stand there if somebody's data had not been escaped. */
const withScript = (page: Page, path: string, script: string) =>
  page.route(path, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</body>", `${script}</body>`);
    await route.fulfill({ response, body });
  });

// A violation is an error on the console, so `faults` has it. Skipped where no Chromium is found.
describe.skipIf(!journeys)("the content security policy", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test("every page has one without unsafe words, and each page works under it", async () => {
    const { page, faults } = await visitor(browser, 1440);
    const paths = ["/", "/products", "/c/serum", "/search?q=serum", "/p/maison-angkea-gold-thread-peptide-serum"];
    for (const path of [...paths, "/cart", "/login", "/register", "/km", "/no/such/page", "/admin", "/admin/orders"]) {
      const response = await page.goto(path, { waitUntil: "networkidle" });
      const policy = response?.headers()["content-security-policy"] ?? "";
      expect(policy, path).toMatch(/^script-src 'self' 'sha256-/);
      expect(policy, path).not.toContain("unsafe");
      expect(await response?.text(), path).not.toContain("nonce=");
    }
    expect(faults).toEqual([]);
  });

  test("a page out of a cache runs as it did when it was new", async () => {
    const { page, faults } = await visitor(browser, 360);
    const path = "/p/maison-angkea-gold-thread-peptide-serum";
    const kept = await page.request.get(path);
    const answer = { status: 200, headers: kept.headers(), body: await kept.body() };
    await page.route(`**${path}`, (route) => route.fulfill(answer));
    for (let visits = 0; visits < 2; visits++) {
      await page.goto(path);
      await addToBag(page);
    }
    expect(faults).toEqual([]);
  });

  test.each(["/", "/cart", "/login", "/admin"])("a script that was put into %s does not run", async (path) => {
    const { page, faults } = await visitor(browser, 1440);
    await withScript(
      page,
      `**${path}`,
      '<script>window.stolen = 1</script><img src="/favicon.svg" onload="window.stolen = 1">',
    );
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await page.evaluate(() => "stolen" in window)).toBe(false);
    expect(faults.filter((fault) => fault.includes("Content Security Policy"))).toHaveLength(2);
    // Its own scripts run all the same.
    expect(faults).toHaveLength(2);
  });
});
