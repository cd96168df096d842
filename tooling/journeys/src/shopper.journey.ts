import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { journeys, launch, look, sidewaysScroll, visitor } from "./browser.ts";
import { addToBag, buy, fillCheckout } from "./buy.ts";

// Skipped where no Chromium is found; install one or set CHROMIUM_PATH, and run `npm test`.
describe.skipIf(!journeys)("a shopper", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test.each([360, 1440] as const)(
    "at %i px: browse, search, bag, checkout, confirmation, and the emailed link",
    async (width) => {
      const { page, faults } = await visitor(browser, width);
      const email = `journey-${width}@example.com`;
      await page.goto("/products");
      await look(page, `${width}-products`);
      const order = await buy(page, {
        search: "niacinamde serum",
        product: "Niacinamide 10% + Zinc Serum",
        buyer: { email, first_name: "Bopha" },
      });
      expect(await page.getByText("12 Street 240").count()).toBeGreaterThan(0);
      expect(await page.getByRole("link", { name: /^Bag/ }).first().innerText()).not.toMatch(/[1-9]/);

      const stranger = await visitor(browser, width);
      await stranger.page.goto(`/orders/${order}`);
      await stranger.page.getByText(order).first().waitFor();
      expect(await stranger.page.content()).not.toMatch(/Bopha|12 Street 240|journey-/);
      await stranger.page.goto(await emailedLink(order));
      await stranger.page.getByText("12 Street 240").waitFor();
      expect([...faults, ...stranger.faults]).toEqual([]);
    },
  );

  test("what is wrong in the checkout is said at its field, and nothing typed is lost", async () => {
    const { page, faults } = await visitor(browser, 360);
    await page.goto("/p/maison-angkea-gold-thread-peptide-serum");
    await addToBag(page);
    await page.goto("/checkout");
    await fillCheckout(page, { email: "kanha-journey@example.com", first_name: "Kanha" });
    await page.getByLabel("Phone", { exact: false }).first().fill("call me");
    await page.getByLabel("Discount code").fill("NO-SUCH-CODE");
    await page.getByRole("button", { name: /^Place order/ }).click();
    await page.getByText("Please check the marked fields below.").waitFor();
    const phone = page.getByLabel("Phone", { exact: false }).first();
    expect(await phone.getAttribute("aria-invalid")).toBe("true");
    expect(await phone.inputValue()).toBe("call me");
    expect(await page.getByLabel("First name").inputValue()).toBe("Kanha");
    await look(page, "360-checkout-refused");
    await phone.fill("012 345 678");
    await page.getByLabel("Discount code").fill("welcome10");
    await page.getByRole("button", { name: /^Place order/ }).click();
    await page.getByText("Thank you! We have your order.").waitFor();
    await page.getByText("Discount (WELCOME10)").waitFor();
    expect(faults).toEqual([]);
  });

  test("without JavaScript the shop still sells", async () => {
    const context = await browser.newContext({ baseURL: journeys?.url, javaScriptEnabled: false, locale: "en-GB" });
    const page = await context.newPage();
    await page.goto("/products?category=serum&sort=price_asc");
    await page.goto("/p/maison-angkea-gold-thread-peptide-serum");
    await page.getByRole("button", { name: "Add to bag" }).click();
    await page.goto("/checkout");
    await fillCheckout(page, { email: "noscript@example.com", first_name: "Sok" });
    await page.getByRole("button", { name: /^Place order/ }).click();
    expect(await page.getByText("Thank you! We have your order.").count()).toBe(1);
    await context.close();
  });

  test("an account: what the guest put in the bag is there after signing in, and the order is among mine", async () => {
    const { page, faults } = await visitor(browser, 1440);
    await page.goto("/p/maison-angkea-gold-thread-peptide-serum");
    await addToBag(page);
    await page.goto("/register");
    await page.getByLabel("Email").fill("new-shopper@example.com");
    await page.getByLabel("Password").first().fill("lotus pond at dawn");
    for (const label of ["First name", "Last name"]) {
      const field = page.getByLabel(label);
      if (await field.count()) await field.fill("Dara");
    }
    await page.getByRole("main").getByRole("button").first().click();
    await page.waitForURL((url) => !url.pathname.startsWith("/register"));
    await page.goto("/cart");
    await page.getByText("Gold Thread Peptide Serum").first().waitFor();
    await page.getByRole("link", { name: "Check out" }).click();
    await fillCheckout(page, { email: "new-shopper@example.com", first_name: "Dara" });
    await page.getByRole("button", { name: /^Place order/ }).click();
    await page.getByText("Thank you! We have your order.").waitFor();
    const order = /DW(-[0-9A-Z]{4}){3}/.exec(page.url())?.[0] ?? "";
    await page.goto("/account");
    await page.getByText(order).first().waitFor();
    await look(page, "1440-account");
    expect(faults).toEqual([]);
  });

  test.each(["", "/th", "/km"])("in language '%s' every page fits a phone and says its language", async (prefix) => {
    const { page, faults } = await visitor(browser, 360);
    const lang = prefix.slice(1) || "en";
    for (const path of [
      "/",
      "/products",
      "/c/serum",
      "/search?q=serum",
      "/p/maison-angkea-gold-thread-peptide-serum",
      "/cart",
      "/login",
      "/register",
      "/forgot-password",
      "/reset-password",
      "/verify-email?token=a-link",
    ]) {
      await page.goto(`${prefix}${path === "/" && prefix ? "" : path}`);
      expect(await page.getAttribute("html", "lang"), path).toBe(lang);
      expect(await sidewaysScroll(page), `${prefix}${path} scrolls sideways`).toBe(0);
      await look(page, `360-${lang}${path.replaceAll(/\W+/g, "-")}`);
    }
    if (lang === "km") expect(await page.innerText("body")).toMatch(/\p{Script=Khmer}/u);
    if (lang === "th") expect(await page.innerText("body")).toMatch(/\p{Script=Thai}/u);
    expect(faults).toEqual([]);
  });

  test("a page that is not there is a 404 that helps", async () => {
    const { page } = await visitor(browser, 360);
    for (const path of [
      "/p/no-such-product",
      "/no/such/page",
      "/xx",
      "/c/no-such-category",
      "/orders/DW-0000-0000-0000",
    ]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      expect(await page.getByRole("link").count()).toBeGreaterThan(0);
      expect(await page.content()).not.toMatch(/ at .*\.(js|ts):\d+/);
    }
  });
});

async function emailedLink(order: string): Promise<string> {
  const folder = join(journeys?.dataDir ?? "", "outbox");
  return vi.waitFor(
    async () => {
      for (const file of await readdir(folder)) {
        const mail = (await readFile(join(folder, file), "utf8"))
          .replaceAll("=\n", "")
          .replaceAll("=\r\n", "")
          .replaceAll("=3D", "=");
        const link = new RegExp(`/orders/${order}\\?key=[A-Za-z0-9_-]+`).exec(mail)?.[0];
        if (link) return link;
      }
      throw new Error(`no mail about ${order}`);
    },
    { timeout: 20_000, interval: 250 },
  );
}
