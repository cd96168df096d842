import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { inject } from "vitest";

/** Undefined when there is no Chromium. */
export const journeys = inject("journeys");

const screenshots = process.env.JOURNEY_SCREENSHOTS;

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: journeys?.chromium, args: FLAGS });

/** A new visitor; anything that the pages themselves break (an error on the console, an answer of 500) fails `expectNoFaults`. */
export async function visitor(browser: Browser, width: 360 | 1440, javaScriptEnabled = true) {
  const context: BrowserContext = await browser.newContext({
    baseURL: journeys?.url,
    viewport: { width, height: width === 360 ? 740 : 900 },
    locale: "en-GB",
    javaScriptEnabled,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    // A refusal is an answer of 4xx, and Chromium writes a line for each.
    const isRefusal = /status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !isRefusal) faults.push(`console: ${message.text()}`);
  });
  page.on("response", (response) => response.status() >= 500 && faults.push(`${response.status()} ${response.url()}`));
  return { page, faults };
}

/** Set JOURNEY_SCREENSHOTS to a folder to look at what was seen. */
export async function look(page: Page, name: string): Promise<void> {
  if (!screenshots) return;
  await mkdir(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
}

/** Nothing may make a phone scroll sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
