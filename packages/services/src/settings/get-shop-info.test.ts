import { afterAll, beforeAll, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase, makeContext } from "../testing.ts";
import { getShopInfo } from "./get-shop-info.ts";

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});

afterAll(() => fresh.drop());

it("answers what the owner set, and the shop's address", async () => {
  const ctx = makeContext(fresh);
  await ctx.db.updateTable("shop_settings").set({ shop_name: "Lotus", currency: "KHR" }).execute();
  expect(await getShopInfo(ctx)).toMatchObject({
    shop_name: "Lotus",
    currency: "KHR",
    url: ctx.config.publicUrl,
    hero_image_url: null,
  });
});
