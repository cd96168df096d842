import type { Page } from "playwright-core";
import { expect } from "vitest";
import { look } from "./browser.ts";

export interface Buyer {
  email: string;
  first_name: string;
}

/** From the search box to the confirmation, as a guest. Answers the order's number. */
export async function buy(
  page: Page,
  { search, product, buyer }: { search: string; product: string; buyer: Buyer },
): Promise<string> {
  const name = `${page.viewportSize()?.width}`;
  await page.goto("/");
  await page.getByRole("searchbox").fill(search);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: product }).first().click();
  await page.getByRole("heading", { level: 1, name: product }).waitFor();
  await look(page, `${name}-product`);
  await addToBag(page);
  await page.goto("/cart");
  await page.getByRole("heading", { level: 1, name: "Your bag" }).waitFor();
  await look(page, `${name}-cart`);
  await page.getByRole("link", { name: "Check out" }).click();
  await fillCheckout(page, buyer);
  await look(page, `${name}-checkout`);
  await page.getByRole("button", { name: /^Place order/ }).click();
  await page.getByText("Thank you! We have your order.").waitFor();
  await look(page, `${name}-confirmation`);
  const number = /DW(-[0-9A-Z]{4}){3}/.exec(page.url())?.[0];
  expect(number).toBeDefined();
  return number ?? "";
}

/** Once the page's script runs: a click before that is answered, too, by the bag's own page, which says it otherwise. */
export async function addToBag(page: Page): Promise<void> {
  await page.locator('input[name="stay"]').first().waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Add to bag" }).click();
  await page.getByText("Added to your bag.").first().waitFor();
}

export async function fillCheckout(page: Page, { email, first_name }: Buyer): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Phone", { exact: false }).first().fill("+855 12 345 678");
  await page.getByLabel("First name").fill(first_name);
  await page.getByLabel("Last name").fill("Journey");
  await page.getByLabel("House number, street, village").fill("12 Street 240");
  await page.getByLabel("City or district").fill("Phnom Penh");
}
