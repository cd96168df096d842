import { coPurchaseScore } from "@dewy/ml";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase, givenProduct, makeContext } from "../testing.ts";
import { coPurchases } from "./co-purchases.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

/** 8,000 orders: `asked` in 20 of them, `habit` in 100 of which 2 are with it, `bestseller` in nearly all of which 9 are with it. */
const givenOrders = (asked: number, habit: number, bestseller: number) => sql`
  with placed as (
    insert into orders (order_number, customer_name, customer_email, currency, subtotal, total, shipping_address, billing_address)
    select 'N' || n, 'Sokha', 'sokha@example.com', 'USD', 10, 10, '{}', '{}' from generate_series(1, 8000) n order by n
    returning id, substr(order_number, 2)::integer as n
  )
  insert into order_items (order_id, product_id, product_name, quantity, unit_price, total_price)
  select o.id, i.product_id, 'Serum', 1, 10, 10 from placed o, lateral (
    select ${asked}::integer as product_id where n % 400 = 0
    union all select ${habit}::integer where n % 80 = 1 and n > 160 or n in (400, 800)
    union all select ${bestseller}::integer where n % 400 <> 0 or n > 4400
  ) i order by o.n
`;

test("what everybody buys does not lead every list, however many orders it has", async () => {
  const [asked, habit, bestseller] = [
    await givenProduct(fresh.db),
    await givenProduct(fresh.db),
    await givenProduct(fresh.db),
  ];
  await givenOrders(asked, habit, bestseller).execute(fresh.db);
  const found = await coPurchases(makeContext(fresh), [asked]);
  const scoreOf = (id: number) => found.find(({ product_id }) => product_id === id)?.score ?? 0;
  expect(scoreOf(habit)).toBeCloseTo(coPurchaseScore({ together: 2, orders_a: 20, orders_b: 100 }), 2);
  expect(scoreOf(bestseller)).toBeCloseTo(coPurchaseScore({ together: 9, orders_a: 20, orders_b: 7_989 }), 3);
  expect(scoreOf(habit)).toBeGreaterThan(scoreOf(bestseller));
});
