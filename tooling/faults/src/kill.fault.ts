import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@dewy/embedded";
import { mailServer } from "@dewy/services/testing/mail-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BehindTheScenes, behindTheScenes } from "./behind-the-scenes.ts";
import { type CheckoutLoad, lostOrTwice, startCheckouts } from "./checkout-load.ts";
import { keptPostgres } from "./kept-postgres.ts";
import { report } from "./report.ts";
import { eventually, type ShopProcess, startShop } from "./shop-process.ts";
import { isFull, size } from "./size.ts";

const KILLS = size({ short: 3, full: 50 });
/** A kill comes at any moment of so many milliseconds of sales. */
const SALES_MS = 1_500;
/** The queue gives a job of a dead worker to another after two minutes, which it looks for each minute. */
const ALL_MAILS_WITHIN_MS = 300_000;

let scenes: BehindTheScenes;
let shop: ShopProcess | undefined;
let load: CheckoutLoad | undefined;
beforeAll(async () => {
  scenes = await behindTheScenes((await keptPostgres()).database);
}, 60_000);
afterAll(async () => {
  await shop?.stop();
  await load?.stop();
  await scenes?.close();
});

/** Recipient and Message-ID of a mail. */
function namesOf(mail: string): { to: string; id: string } {
  const header = (name: string) => new RegExp(`^${name}:\\s*(?:.*<)?([^>\\s]+)`, "im").exec(mail)?.[1] ?? "";
  return { to: header("To"), id: header("Message-ID") };
}

test(
  `kill -9 of the server at ${KILLS} random moments under checkout load`,
  async () => {
    const mail = await mailServer();
    const env = {
      DATABASE_URL: scenes.databaseUrl,
      SMTP_URL: mail.url,
      PORT: String(await freePort()),
      RATE_LIMITS: "off",
    };
    shop = await startShop(env, { built: true });
    const { url } = shop;
    load = startCheckouts(() => url, await scenes.products(20, 1_000_000));
    let longestAway = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(Math.random() * SALES_MS);
      const { size: before } = load.acknowledged;
      const killed = performance.now();
      await shop.kill();
      shop = await startShop(env, { built: true });
      const { acknowledged } = load;
      await eventually(async () => acknowledged.size > before + 8, 30_000);
      longestAway = Math.max(longestAway, performance.now() - killed);
      expect(await lostOrTwice(scenes.fresh, load)).toEqual({ lost: [], twice: [] });
      expect(await scenes.books()).toEqual([]);
    }
    await load.stop();
    expect(load.failures).toEqual([]);
    expect(await lostOrTwice(scenes.fresh, load)).toEqual({ lost: [], twice: [] });
    expect(await scenes.books()).toEqual([]);

    const buyers = [...load.acknowledged.keys()];
    const arrived = () => {
      const reached = new Set(mail.recipients);
      return buyers.every((buyer) => reached.has(buyer));
    };
    await eventually(
      async () => (isFull ? arrived() : mail.mails.length > 0),
      size({ short: 20_000, full: ALL_MAILS_WITHIN_MS }),
    );
    const mails = mail.mails.map(namesOf);
    const idOf = new Map(mails.map(({ to, id }) => [to, id]));
    expect(mails.filter(({ to, id }) => id === "" || idOf.get(to) !== id)).toEqual([]);
    expect(new Set(idOf.values()).size).toBe(idOf.size);

    report("kill -9 under checkout load", {
      kills: KILLS,
      orders_acknowledged: load.acknowledged.size,
      retried: load.retried,
      lost: 0,
      twice: 0,
      unanswered: load.answers.none ?? 0,
      refused_503: load.answers[503] ?? 0,
      longest_from_kill_to_sales_ms: Math.round(longestAway),
      mails: mails.length,
      mails_repeated_under_their_id: mails.length - idOf.size,
    });
  },
  size({ short: 90_000, full: 1_500_000 }),
);
