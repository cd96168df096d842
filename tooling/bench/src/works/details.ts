import type { Work } from "../work.ts";
import { shopSide } from "./shop-side.ts";

export const details: Work[] = [
  {
    name: "detail",
    about: "product detail by slug, uncached",
    against: "limit.http",
    ratio: "rate",
    bar: 0.14,
    aim: 0.2,
    async prepare(machine) {
      const shop = await machine.shop("small");
      const products = await shop.database.rows<{ slug: string }>("select slug from products where status = 'active'");
      const ours = shopSide(machine, shop, (random) => {
        const { slug } = random.pick(products);
        return {
          path: `/trpc/products.bySlug?input=${encodeURIComponent(JSON.stringify({ slug }))}`,
          expect: [`"slug":"${slug}"`],
        };
      });
      return { ours, other: await machine.limitHttp() };
    },
  },
];
