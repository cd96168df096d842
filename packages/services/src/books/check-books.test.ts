import { afterAll, beforeAll, expect, test } from "vitest";
import { changeOrderStatus } from "../orders/change-order-status.ts";
import { placeOrder } from "../orders/place-order.ts";
import {
  type FreshDatabase,
  fillCart,
  freshDatabase,
  givenCoupon,
  givenCustomer,
  givenGuest,
  givenProduct,
  makeContext,
  orderRequest,
  sql,
} from "../testing.ts";
import { checkBooks, rules } from "./check-books.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  const product = await givenProduct(fresh.db, { sku: "DEW-1", price: 10, stock: 100 });
  const coupon_code = "TENTH";
  await givenCoupon(fresh.db, { code: coupon_code, is_first_time_only: true });
  const customer = await givenCustomer(fresh.db);
  const buy = async (actor: typeof customer | ReturnType<typeof givenGuest>, more = {}) => {
    const ctx = await fillCart(makeContext(fresh, { actor }), { [product]: 2 });
    return placeOrder(ctx, orderRequest(more));
  };
  await buy(customer, { coupon_code, customer_email: "first@example.com" });
  await buy(givenGuest());
  const { order_number } = await buy(givenGuest(), { coupon_code, customer_email: "second@example.com" });
  await changeOrderStatus(makeContext(fresh), { order_number, status: "cancelled" });
  await fillCart(makeContext(fresh, { actor: customer }), { [product]: 1 });
  await fillCart(makeContext(fresh, { actor: givenGuest() }), { [product]: 1 });
  await fresh.db
    .insertInto("sessions")
    .values({ id: "a-session", user_id: customer.user_id, kind: "customer", expires_at: "2999-01-01T00:00:00Z" })
    .execute();
  // What follows breaks rules that constraints and triggers hold as well.
  await sql`
    do $$ declare held record; begin
      for held in select conrelid::regclass as holder, conname from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('c', 'f') loop
        execute format('alter table %s drop constraint %I cascade', held.holder, held.conname);
      end loop;
    end $$;
    drop index orders_idempotency_key;
  `.execute(fresh.db);
});
afterAll(() => fresh.drop());

/** What the books say after `breaking` was done behind the shop's back, which is then undone. */
async function booksAfter(breaking: string) {
  let books: Awaited<ReturnType<typeof checkBooks>> = [];
  const undone = new Error("undone");
  const broken = fresh.db.transaction().execute(async (db) => {
    await sql.raw(breaking).execute(db);
    books = await checkBooks({ db });
    throw undone;
  });
  await expect(broken).rejects.toBe(undone);
  return books;
}

test("the books of a shop where nobody broke anything balance", async () => {
  expect(await checkBooks(fresh)).toEqual([]);
});

const first = "(select min(id) from orders)";

const broken: [rule: string, breaking: string, breach: object][] = [
  [
    "stock is never negative",
    "update products set stock = -1; insert into stock_movements (product_id, quantity, reason, actor) select id, -97, 'adjustment', 'nobody' from products",
    { what: "product DEW-1", expected: "0 or more", found: "-1" },
  ],
  [
    "a product's stock is the sum of its movements",
    "update products set stock = stock + 5",
    { what: "product DEW-1", expected: "96", found: "101" },
  ],
  [
    "an order took from stock what its lines say at the most, and nothing once it is cancelled",
    "update stock_movements set quantity = 1 where reason = 'cancellation'; update products set stock = 95",
    { what: expect.stringMatching(/^order DW-/), expected: "0", found: "1" },
  ],
  [
    "an order has items",
    `delete from order_items where order_id = ${first}`,
    { what: expect.stringMatching(/^order DW-/), expected: "1 or more", found: "0" },
  ],
  [
    "a line's total is its price times its quantity",
    `update order_items set unit_price = 9.99 where order_id = ${first}`,
    { what: expect.stringMatching(/^line \d+ of order DW-/), expected: "19.98", found: "20.00" },
  ],
  [
    "an order's subtotal and discount are those of its lines",
    `update order_items set discount_amount = 1.99 where order_id = ${first}`,
    { expected: "20.00 less 1.99", found: "20.00 less 2.00" },
  ],
  [
    "an order's total is its lines, less discount, plus shipping, plus tax where prices do not include it",
    `update orders set tax_included = false, tax_amount = 0.01 where id = ${first}`,
    { expected: "20.01", found: "20.00" },
  ],
  [
    "an order's amounts are whole in its currency's smallest unit",
    `update orders set currency = 'KHR', shipping_amount = 2.50, total = total + 0.50 where id = ${first}`,
    { expected: "0 decimals", found: expect.stringContaining("2.50") },
  ],
  [
    "one idempotency key makes one order",
    "update orders set idempotency_key = 'again', user_id = 7, guest_id = null",
    { what: "key again of user:7", expected: "1", found: "3" },
  ],
  [
    "an order's status is the last of its history, which has no gap",
    `update orders set status = 'shipped' where id = ${first}`,
    { expected: "pending", found: "shipped" },
  ],
  [
    "an order's status is the last of its history, which has no gap",
    `insert into order_status_history (order_id, from_status, to_status, actor) values (${first}, 'confirmed', 'pending', 'nobody')`,
    { expected: "a move from pending", found: "one from confirmed" },
  ],
  [
    "an order's status is the last of its history, which has no gap",
    `delete from order_status_history where order_id = ${first}`,
    { expected: "a history", found: "none" },
  ],
  [
    "a coupon's count is its uses",
    "update coupons set used_count = 2",
    { what: "coupon TENTH", expected: "1", found: "2" },
  ],
  [
    "a coupon's count is that of its customers together",
    "update coupon_customers set used_count = 7 where used_count = 1",
    { what: "coupon TENTH", expected: "7", found: "1" },
  ],
  [
    "a coupon's count is the orders that carry it and were not cancelled",
    "update orders set coupon_code = null where status <> 'cancelled'",
    { what: "coupon TENTH", expected: "0", found: "1" },
  ],
  [
    "an order that carries a coupon and was not cancelled is one use of it",
    "update orders set coupon_code = 'TENTH' where guest_id is not null and status <> 'cancelled'",
    { what: expect.stringMatching(/^order DW-/), expected: "a use of TENTH", found: "none" },
  ],
  [
    "a first order is remembered by its own email, and not once it is cancelled",
    "update first_orders set customer_email = 'other@example.com'",
    { what: expect.stringMatching(/^order DW-/), found: "another email" },
  ],
  [
    "a customer's totals are those of their orders that were neither cancelled nor refunded",
    "update users set total_spent = total_spent + 0.01",
    { expected: "1 orders, 20.00", found: "1 orders, 20.01" },
  ],
  [
    "a session has its user",
    "update sessions set user_id = 4711",
    { what: "session a-sessio...", expected: "a user", found: "no user 4711" },
  ],
  [
    "a cart's line has one owner: a user or a guest",
    "update shopping_cart set guest_id = null where guest_id is not null",
    { what: expect.stringMatching(/^line \d+$/), expected: "a user or a guest", found: "none" },
  ],
  [
    "a cart's line has one owner: a user or a guest",
    "update shopping_cart set user_id = 4711 where user_id is not null",
    { found: "no user 4711" },
  ],
];

test.each(broken)("%s, or it is named: %s", async (rule, breaking, breach) => {
  const named = (await booksAfter(breaking)).find((one) => one.rule === rule);
  expect(named?.breaches[0]).toMatchObject(breach);
  expect(named?.count).toBe(named?.breaches.length);
});

test("every rule is broken above", () => {
  expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(rules.map(({ rule }) => rule)));
});

test("of a rule that thousands break, the first are shown, and all are counted", async () => {
  const books = await booksAfter(
    "insert into sessions (id, user_id, kind, expires_at) select n, -n, 'customer', now() from generate_series(1, 3000) n",
  );
  expect(books).toMatchObject([{ rule: "a session has its user", count: 3000 }]);
  expect(books[0]?.breaches).toHaveLength(200);
});
