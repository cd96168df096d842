import { LIMIT_DB_WORKERS } from "../machine/machine.ts";
import type { Work } from "../work.ts";

export const checkouts: Work[] = [
  {
    name: "checkout",
    about: "guest checkout: one add of 3 lines, then the order, one hot coupon, 8 workers",
    against: "limit.db",
    ratio: "rate",
    bar: 0.3,
    aim: 0.45,
    async prepare(machine) {
      const shop = await machine.shop("small");
      const [products, coupon] = [await shop.database.wellStocked(), await shop.database.hotCoupon()];
      const job = { url: shop.url, workers: LIMIT_DB_WORKERS, products, coupon };
      return {
        ours: { pid: shop.pid, ready: async (round) => () => machine.load({ ...job, ...round }) },
        other: await machine.limitDb(),
      };
    },
  },
];
