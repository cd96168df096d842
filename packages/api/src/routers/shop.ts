import { shopInfo } from "@dewy/core/schemas";
import { getShopInfo } from "@dewy/services";
import { publicProcedure, router } from "../trpc.ts";

export const shopRouter = router({
  info: publicProcedure
    .meta({
      rest: { method: "GET", path: "/shop", output: shopInfo, summary: "The shop's name, currency and delivery" },
    })
    .query(({ ctx }) => getShopInfo(ctx)),
});
