import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium.ts";
import { runShop } from "./running-shop.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Absent when there is no Chromium: the journeys are then skipped. */
    journeys?: { chromium: string; url: string; dataDir: string };
  }
}

/** One running shop for all journeys, where there is a browser to walk through it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const chromium = findChromium();
  if (!chromium) {
    const how = "install one (Debian: apt-get install chromium) or set CHROMIUM_PATH";
    if (process.env.CI === "true") throw new Error(`The browser journeys need a Chromium: ${how}.`);
    console.log(`The browser journeys are skipped: no Chromium was found; ${how}.`);
    return undefined;
  }
  const shop = await runShop();
  project.provide("journeys", { chromium, url: shop.url, dataDir: shop.dataDir });
  return shop.stop;
}
