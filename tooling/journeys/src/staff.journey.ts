import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { journeys, launch, look, sidewaysScroll, visitor } from "./browser.ts";
import { buy } from "./buy.ts";

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/admin");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("dewy-demo-1");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Orders" }).waitFor();
}

// Skipped where no Chromium is found; install one or set CHROMIUM_PATH, and run `npm test`.
describe.skipIf(!journeys)("staff", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test.each([360, 1440] as const)("at %i px: an imported product is bought and its order shipped", async (width) => {
    const product = `Morning Dew Essence ${width}`;
    await importProduct(product, width);
    const shopper = await visitor(browser, width);
    const buyer = { email: `buyer-${width}@example.com`, first_name: "Vanna" };
    const number = await buy(shopper.page, { search: product, product, buyer });

    const { page, faults } = await visitor(browser, width);
    await signIn(page, "staff@dewy.example");
    await look(page, `${width}-admin-orders`);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole("searchbox").fill(number);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: number }).first().click();
    for (const move of ["Confirm order", "Start packing", "Mark as shipped"]) {
      await page.getByRole("button", { name: move }).click();
      await page.getByRole("button", { name: move }).waitFor({ state: "detached" });
    }
    await page.getByRole("button", { name: "Mark as delivered" }).waitFor();
    await look(page, `${width}-admin-order`);
    expect(await sidewaysScroll(page)).toBe(0);

    await shopper.page.reload();
    await shopper.page.getByText("On its way").first().waitFor();
    expect([...faults, ...shopper.faults]).toEqual([]);
  });

  test("the owner changes a price, and the shop shows it", async () => {
    const { page, faults } = await visitor(browser, 1440);
    await signIn(page, "owner@dewy.example");
    await page.getByRole("link", { name: "Products" }).first().click();
    await page.getByRole("searchbox").fill("Gold Thread");
    await page.keyboard.press("Enter");
    await look(page, "1440-admin-products");
    await page
      .getByRole("link", { name: /Gold Thread Peptide Serum/ })
      .first()
      .click();
    await page.getByRole("textbox", { name: /^Price \(/ }).fill("57.5");
    await look(page, "1440-admin-product");
    await page.getByRole("button", { name: "Save changes" }).click();
    const shopper = await visitor(browser, 360);
    await expect
      .poll(
        async () => {
          await shopper.page.goto("/p/maison-angkea-gold-thread-peptide-serum");
          return shopper.page.innerText("main");
        },
        { timeout: 10_000 },
      )
      .toContain("$57.50");
    expect(faults).toEqual([]);
  });

  test("a shopper's account does not open the admin", async () => {
    const { page } = await visitor(browser, 360);
    await page.goto("/admin");
    await page.getByLabel("Email").fill("sokha@example.com");
    await page.getByLabel("Password", { exact: true }).fill("dewy-demo-1");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").first().waitFor();
    expect(await page.getByRole("heading", { level: 1, name: "Orders" }).count()).toBe(0);
  });
});

/** `npm run import` on the running shop's database, with the headings of a real file. */
async function importProduct(name: string, number: number): Promise<void> {
  const dataDir = journeys?.dataDir ?? "";
  const file = join(dataDir, `products-${number}.csv`);
  await writeFile(
    file,
    `Category,Brand,Product,Price,Rating,Ingredients,Combination,Dry,Normal,Oily,Sensitive\nTreatment,Test House,${name},21,4.2,"Aqua, Glycerin, 1,2-Hexanediol.",1,1,0,0,0\n`,
  );
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["apps/cli/src/import-catalog.ts", file, "--default", "stock=5"],
    { cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir } },
  );
  expect(stdout).toMatch(/created\s+1\b/);
}
