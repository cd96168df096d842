import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyPassword } from "../auth/password.ts";
import { searchWords } from "../catalog/search-words.ts";
import type { ServiceContext } from "../context.ts";
import { type FreshDatabase, freshDatabase, makeContext, makeDeps } from "../testing.ts";
import { demoAccounts } from "./demo-accounts.ts";
import { demoProducts } from "./demo-products.ts";
import { type SeededShop, seedDemoShop } from "./seed-demo-shop.ts";

const now = new Date("2026-01-15T05:00:00Z");
let fresh: FreshDatabase;
let mediaDir: string;
let ctx: ServiceContext;
let seeded: SeededShop | null;

const demoContext = (database: FreshDatabase, demo = true) =>
  makeContext(database, {
    actor: { kind: "system", name: "demo" },
    now: () => now,
    config: { ...makeDeps(database).config, demo },
  });

beforeAll(async () => {
  fresh = await freshDatabase();
  mediaDir = await mkdtemp(join(tmpdir(), "dewy-demo-"));
  ctx = demoContext(fresh);
  seeded = await seedDemoShop(ctx, { mediaDir });
});
afterAll(async () => {
  await fresh.drop();
  await rm(mediaDir, { recursive: true });
});

/** The rows that break a rule: none when the books balance. */
const broken = async (query: ReturnType<typeof sql>) => (await query.execute(ctx.db)).rows;

test("fills the shop, and only once", async () => {
  expect(seeded).toEqual({ products: 120, customers: 40, orders: 300, reviews: 250, coupons: 5 });
  expect(await seedDemoShop(ctx, { mediaDir })).toBeNull();
  const { rows } = await sql<{ count: number }>`select count(*) from products`.execute(ctx.db);
  expect(rows[0]?.count).toBe(120);
});

test("two that start together make one shop", async () => {
  const other = await freshDatabase();
  try {
    const both = await Promise.all([0, 1].map(() => seedDemoShop(demoContext(other), { mediaDir })));
    expect(both.filter((made) => made !== null).length).toBe(1);
  } finally {
    await other.drop();
  }
});

test("refuses anywhere but on a demo shop, and anyone but a script", async () => {
  await expect(seedDemoShop(demoContext(fresh, false), { mediaDir })).rejects.toMatchObject({ reason: "forbidden" });
  const guest = { ...ctx, actor: { kind: "guest", guest_id: null } } as const;
  await expect(seedDemoShop(guest, { mediaDir })).rejects.toMatchObject({ reason: "forbidden" });
});

test("the stock of every product is the sum of its movements and never was below zero", async () => {
  expect(
    await broken(sql`
      select p.sku, p.stock, coalesce(sum(m.quantity), 0) from products p left join stock_movements m on m.product_id = p.id
      group by p.id having p.stock <> coalesce(sum(m.quantity), 0)
    `),
  ).toEqual([]);
  expect(
    await broken(sql`
      select * from (
        select product_id, sum(quantity) over (partition by product_id order by created_at, id) as left_over from stock_movements
      ) running where left_over < 0
    `),
  ).toEqual([]);
  expect(
    await broken(sql`select from stock_movements m join products p on p.id = m.product_id where not p.track_inventory`),
  ).toEqual([]);
});

test("what an order took from stock is what it sold, less what was owed; a cancelled one gave it back", async () => {
  expect(
    await broken(sql`
      select i.order_id, p.sku from order_items i
      join products p on p.id = i.product_id join orders o on o.id = i.order_id
      left join lateral (
        select coalesce(sum(-m.quantity), 0) as net, coalesce(sum(-m.quantity) filter (where m.reason = 'sale'), 0) as sold
        from stock_movements m where m.order_id = i.order_id and m.product_id = i.product_id
      ) m on true
      where p.track_inventory and (m.sold <> i.quantity - i.backordered_quantity
        or m.net <> case when o.status = 'cancelled' then 0 else m.sold end)
    `),
  ).toEqual([]);
  const { rows } = await sql<{ owed: number; wrong: number }>`
    select count(*) as owed, count(*) filter (where not p.allow_backorders) as wrong
    from order_items i join products p on p.id = i.product_id where i.backordered_quantity > 0
  `.execute(ctx.db);
  expect(rows[0]?.owed).toBeGreaterThan(0);
  expect(rows[0]?.wrong).toBe(0);
});

test("the lines of an order sum to its totals, tax and shipping follow the settings", async () => {
  expect(
    await broken(sql`
      select o.order_number from orders o
      join lateral (
        select sum(total_price) as subtotal, sum(discount_amount) as discount from order_items i where i.order_id = o.id
      ) i on true
      cross join shop_settings s left join coupons c on c.code = o.coupon_code
      where o.subtotal <> i.subtotal or o.discount_amount <> i.discount or o.currency <> s.currency
        or o.shipping_amount <> case
          when c.type = 'free_shipping' or o.subtotal - o.discount_amount >= s.free_shipping_from then 0
          else s.shipping_amount end
        or o.tax_amount <> round(o.total * s.tax_basis_points / (10000 + s.tax_basis_points), 2)
    `),
  ).toEqual([]);
});

test("every coupon that was used was allowed, and is counted everywhere alike", async () => {
  const { rows } = await sql<{ code: string; uses: number }>`
    select c.code, count(u.id) as uses from coupons c left join coupon_usage u on u.coupon_id = c.id group by c.id order by c.id
  `.execute(ctx.db);
  expect(rows.map(({ code, uses }) => [code, uses > 4])).toEqual([
    ["WELCOME10", true],
    ["FREESHIP", true],
    ["SAVE5", true],
    ["RAINY15", true],
    ["FRIENDS20", false],
  ]);
  expect(
    await broken(sql`
      select c.code from coupons c
      left join lateral (select count(*) as uses from coupon_usage u where u.coupon_id = c.id) u on true
      left join lateral (select coalesce(sum(k.used_count), 0) as uses from coupon_customers k where k.coupon_id = c.id) k on true
      left join lateral (
        select count(*) as uses from orders o where o.coupon_code = c.code and o.status <> 'cancelled'
      ) o on true
      where c.used_count <> u.uses or c.used_count <> k.uses or c.used_count <> o.uses
    `),
  ).toEqual([]);
  expect(
    await broken(sql`
      select o.order_number from orders o join coupons c on c.code = o.coupon_code cross join shop_settings s
      where o.subtotal < coalesce(c.min_order_value, 0) or o.discount_amount > coalesce(c.max_discount, o.subtotal)
        or (o.created_at at time zone s.time_zone)::date not between coalesce(c.start_date, '-infinity') and coalesce(c.end_date, 'infinity')
        or c.is_first_time_only and exists (
          select from orders earlier where earlier.customer_email = o.customer_email and earlier.created_at < o.created_at
            and earlier.status <> 'cancelled')
    `),
  ).toEqual([]);
});

test("customers' totals and ratings are those of their orders and reviews", async () => {
  expect(
    await broken(sql`
      select u.email from users u
      left join lateral (
        select count(*) as orders, coalesce(sum(total), 0) as spent from orders o
        where o.user_id = u.id and o.status not in ('cancelled', 'refunded')
      ) o on true
      where u.total_orders <> o.orders or u.total_spent <> o.spent
    `),
  ).toEqual([]);
  expect(
    await broken(sql`
      select p.sku from products p
      left join lateral (
        select count(*) as reviews, coalesce(round(avg(rating), 2), 0) as average from reviews r
        where r.product_id = p.id and r.status = 'approved'
      ) r on true
      where p.rating_count <> r.reviews or p.rating_avg <> r.average
    `),
  ).toEqual([]);
});

test("an order's state is where its history ends, and its payment and parcel agree", async () => {
  expect(
    await broken(sql`
      select o.order_number from orders o
      join lateral (
        select array_agg(to_status order by id) as path, count(*) as moves, bool_and(from_status is null) filter (where to_status = 'pending')
          as starts from order_status_history h where h.order_id = o.id
      ) h on true
      where h.path[array_upper(h.path, 1)] <> o.status or h.path[1] <> 'pending' or not h.starts or h.moves <> o.version
        or (o.delivered_at is not null) <> ('delivered' = any (h.path)) or (o.shipped_at is not null) <> ('shipped' = any (h.path))
        or o.payment_status <> case o.status when 'delivered' then 'paid' when 'refunded' then 'refunded' else 'pending' end::payment_status
        or o.fulfillment_status <> case
          when 'delivered' = any (h.path) then 'delivered' when o.status = 'shipped' then 'shipped' else 'unfulfilled'
          end::fulfillment_status
    `),
  ).toEqual([]);
});

test("a purchase is verified exactly where the writer had it delivered before", async () => {
  const { rows } = await sql<{ verified: number; wrong: number }>`
    select count(*) filter (where r.is_verified_purchase) as verified,
      count(*) filter (where r.is_verified_purchase <> exists (
        select from orders o join order_items i on i.order_id = o.id
        where o.user_id = r.user_id and i.product_id = r.product_id and o.status = 'delivered' and o.delivered_at < r.created_at
      )) as wrong
    from reviews r
  `.execute(ctx.db);
  expect(rows[0]?.wrong).toBe(0);
  expect(rows[0]?.verified).toBeGreaterThan(125);
});

test("the accounts that are printed can be used", async () => {
  const accounts = await ctx.db
    .selectFrom("users")
    .select(["email", "role", "password_hash", "is_active", "total_orders"])
    .where("email", "in", [demoAccounts.owner, demoAccounts.staff, demoAccounts.customer])
    .orderBy("id")
    .execute();
  expect(accounts.map(({ email, role, is_active }) => ({ email, role, is_active }))).toEqual([
    { email: "owner@dewy.example", role: "admin", is_active: true },
    { email: "staff@dewy.example", role: "moderator", is_active: true },
    { email: "sokha@example.com", role: "customer", is_active: true },
  ]);
  for (const { password_hash } of accounts)
    expect(await verifyPassword(password_hash, demoAccounts.password)).toBe(true);
  expect(accounts[2]?.total_orders).toBeGreaterThan(2);
});

test("every picture that a row names is a file", async () => {
  const { rows } = await sql<{ image_url: string | null }>`
    select image_url from products union all select image_url from categories
  `.execute(ctx.db);
  expect(rows.length).toBe(130);
  const files = new Set((await readdir(join(mediaDir, "demo"))).map((name) => `/media/demo/${name}`));
  for (const { image_url } of rows) expect(files).toContain(image_url);
  expect(await readFile(join(mediaDir, "demo", "hero.svg"), "utf8")).toMatch(/^<svg /);
});

test("products stand in the database as the catalogue has them", async () => {
  const rows = await ctx.db
    .selectFrom("products")
    .select(["sku", "skin_type", "ingredients", "price", "stock", "name_km", "published_at"])
    .select(sql<string[]>`to_json(skin_types)`.as("skin_types"))
    .orderBy("id")
    .execute();
  expect(rows).toEqual(
    demoProducts(now).map(({ sku, skin_type, skin_types, ingredients, price, stock, name_km, published_at }) => ({
      ...{ sku, skin_type, skin_types, ingredients, price, stock, name_km },
      published_at: published_at && (expect.stringContaining(published_at.toISOString().slice(0, 19)) as string),
    })),
  );
});

test("every product is indexed, by its words in three languages", async () => {
  const find = async (text: string) => {
    const query = searchWords(text)
      .map(({ word }) => `'${word}'`)
      .join(" & ");
    const { rows } = await sql<{ slug: string }>`
      select p.slug from product_search s join products p on p.id = s.product_id where s.words @@ ${query}::tsquery
    `.execute(ctx.db);
    return rows.map(({ slug }) => slug);
  };
  expect(await find("lotus sheet mask")).toContain("malis-and-mist-lotus-sheet-mask");
  expect(await find("เซรั่มมังคุด")).toContain("pikul-lane-mangosteen-spot-serum");
  expect(await find("ដីឥដ្ឋប្រផេះ")).toContain("kep-and-clay-kep-grey-clay-mask");
  expect(await broken(sql`select sku from products where id not in (select product_id from product_search)`)).toEqual(
    [],
  );
});

test("nothing is mailed about orders that are only a story", async () => {
  const { rows } = await sql<{ count: number }>`select count(*) from outbox`.execute(ctx.db);
  expect(rows[0]?.count).toBe(0);
});
