import { ShopError } from "@dewy/core";
import { sql } from "kysely";
import { indexProducts } from "../catalog/index-products.ts";
import { inTransaction, type ServiceContext } from "../context.ts";
import { demoCoupons } from "./demo-coupons.ts";
import { demoCustomers } from "./demo-customers.ts";
import { demoOrders } from "./demo-orders.ts";
import { demoProducts } from "./demo-products.ts";
import { demoReviews } from "./demo-reviews.ts";
import { insertCatalog } from "./seed/insert-catalog.ts";
import { insertCoupons, insertCouponUses } from "./seed/insert-coupons.ts";
import { insertMovements, insertOrders } from "./seed/insert-orders.ts";
import { insertPeople } from "./seed/insert-people.ts";
import { insertReviews } from "./seed/insert-reviews.ts";
import { keepStock } from "./seed/keep-stock.ts";
import { priceOrders } from "./seed/price-orders.ts";
import { pictureUrl, writePictures } from "./seed/write-pictures.ts";

/** How much was made. */
export interface SeededShop {
  products: number;
  customers: number;
  orders: number;
  reviews: number;
  coupons: number;
}

/**
 * Fills an empty shop with the demo: catalogue, accounts with a published password, and ninety days of orders and reviews up to
 * `ctx.now()`. One transaction; the pictures are files in `<mediaDir>/demo`. Null, with nothing changed, when the shop already
 * has a product or a user. Refuses with `forbidden` anywhere but on a demo shop, and anyone but a script.
 */
export async function seedDemoShop(
  ctx: ServiceContext,
  { mediaDir }: { mediaDir: string },
): Promise<SeededShop | null> {
  if (ctx.actor.kind !== "system" || !ctx.config.demo) throw new ShopError("forbidden");
  const now = ctx.now();
  const products = demoProducts(now);
  const customers = demoCustomers(now);
  const orders = demoOrders(now, { products, customers });
  const reviews = demoReviews(now, { products, customers, orders });
  const coupons = demoCoupons(now);
  return inTransaction(ctx, async (ctx) => {
    if (!(await isEmpty(ctx))) return null;
    await writePictures(mediaDir, products);
    await ctx.db
      .updateTable("shop_settings")
      .set({ hero_image_url: pictureUrl("hero") })
      .execute();
    const people = await insertPeople(ctx, customers);
    const seeded = await insertCatalog(ctx, products);
    const priced = priceOrders(orders, {
      products: seeded,
      coupons: await insertCoupons(ctx, coupons),
      settings: await ctx.db.selectFrom("shop_settings").selectAll().executeTakeFirstOrThrow(),
      user_ids: people.customers,
    });
    await indexProducts(
      ctx,
      [...seeded.values()].map(({ id }) => id),
    );
    const book = keepStock(products, orders);
    const orderIds = await insertOrders(ctx, priced, { people, book });
    await insertMovements(ctx, book, { people, orders: priced, orderIds, products: seeded });
    await insertCouponUses(ctx, priced, orderIds);
    await insertReviews(ctx, reviews, { customers, userIds: people.customers, products: seeded });
    return {
      products: products.length,
      customers: customers.length,
      orders: orders.length,
      reviews: reviews.length,
      coupons: coupons.length,
    };
  });
}

/** Two processes that start together: the second waits for the first and then finds the shop filled. */
async function isEmpty(ctx: ServiceContext): Promise<boolean> {
  await sql`lock table products in share row exclusive mode`.execute(ctx.db);
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from products) and not exists (select from users) as empty
  `.execute(ctx.db);
  return rows[0]?.empty === true;
}
