import { nextStatuses, type OrderStatus, orderProcess, orderStatuses } from "@dewy/core";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { checkBooks } from "../books/check-books.ts";
import {
  type FreshDatabase,
  freshDatabase,
  givenCoupon,
  givenCustomer,
  givenGuest,
  givenProduct,
  makeContext,
} from "../testing.ts";
import { bulkUpdateOrders } from "./bulk-update-orders.ts";
import { changeOrderStatus } from "./change-order-status.ts";
import { fillCart, orderRequest } from "./given-order.ts";
import { placeOrder } from "./place-order.ts";

vi.setConfig({ testTimeout: 60_000 });

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

async function placed(asCustomer: boolean, withCoupon: boolean): Promise<string> {
  const actor = asCustomer ? await givenCustomer(fresh.db) : givenGuest();
  const ctx = await fillCart(makeContext(fresh, { actor }), { [await givenProduct(fresh.db)]: 2 });
  const coupon_code = withCoupon ? await givenCoupon(fresh.db) : undefined;
  return (await placeOrder(ctx, orderRequest({ coupon_code }))).order_number;
}

const facts = (order_number: string) =>
  fresh.db
    .selectFrom("orders")
    .select(["id", "status", "fulfillment_status", "payment_status", "version"])
    .where("order_number", "=", order_number)
    .executeTakeFirstOrThrow();

const moves = fc.array(fc.record({ to: fc.constantFrom(...orderStatuses), inBulk: fc.boolean() }), { maxLength: 8 });
/** Mostly along the process, or few orders would get further than their second state. */
const journeys = fc.record({
  asCustomer: fc.boolean(),
  withCoupon: fc.boolean(),
  legalSteps: fc.nat(5),
  choices: fc.array(fc.nat(1), { minLength: 5, maxLength: 5 }),
  moves,
});

test("any sequence of moves, one by one or in bulk: only legal states, each recorded, and the books balance", async () => {
  const ctx = makeContext(fresh);
  const move = async (order_number: string, status: OrderStatus, inBulk: boolean): Promise<boolean> => {
    if (inBulk) return (await bulkUpdateOrders(ctx, { ids: [order_number], set: { status } })).results[0]?.ok === true;
    return changeOrderStatus(ctx, { order_number, status }).then(
      () => true,
      (error) => {
        expect(error).toMatchObject({ reason: "illegal_transition" });
        return false;
      },
    );
  };
  const reached = new Set<OrderStatus>();
  await fc.assert(
    fc.asyncProperty(journeys, async ({ asCustomer, withCoupon, legalSteps, choices, moves }) => {
      const order_number = await placed(asCustomer, withCoupon);
      const visited: OrderStatus[] = ["pending"];
      const here = () => visited.at(-1) as OrderStatus;
      const steps = choices.slice(0, legalSteps).map((choice) => () => {
        const next = nextStatuses(here());
        return { to: next[choice % Math.max(next.length, 1)] ?? here(), inBulk: choice === 1 };
      });
      for (const step of [...steps, ...moves.map((one) => () => one)]) {
        const { to, inBulk } = step();
        const isLegal = nextStatuses(here()).includes(to);
        expect(await move(order_number, to, inBulk)).toBe(isLegal);
        if (isLegal) visited.push(to);
      }
      const order = await facts(order_number);
      expect(order).toMatchObject({ status: here(), version: visited.length });
      const implied = Object.assign({}, ...visited.map((status) => orderProcess[status]), { to: undefined });
      expect(order).toMatchObject({
        fulfillment_status: "unfulfilled",
        payment_status: "pending",
        ...without(implied),
      });
      const history = await fresh.db
        .selectFrom("order_status_history")
        .select(["from_status", "to_status"])
        .where("order_id", "=", order.id)
        .orderBy("id")
        .execute();
      expect(history.map(({ to_status }) => to_status)).toEqual(visited);
      expect(history.map(({ from_status }) => from_status)).toEqual([null, ...visited.slice(0, -1)]);
      for (const status of visited) reached.add(status);
    }),
    { numRuns: 150 },
  );
  expect([...reached].sort()).toEqual([...orderStatuses].sort());
  expect(await checkBooks(ctx)).toEqual([]);
});

test("ten staff move one order anywhere at once: the moves that won make one gapless way, the others are told", async () => {
  const ctx = makeContext(fresh);
  for (let round = 0; round < 10; round++) {
    const order_number = await placed(true, true);
    const tries = Array.from({ length: 10 }, (_, n) =>
      changeOrderStatus(ctx, { order_number, status: n % 2 === 0 ? "confirmed" : "cancelled" }),
    );
    const outcomes = await Promise.allSettled(tries);
    const won = outcomes.filter(({ status }) => status === "fulfilled");
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ reason: "illegal_transition" });
    }
    expect(await facts(order_number)).toMatchObject({ status: "cancelled", version: won.length + 1 });
  }
  expect(await checkBooks(ctx)).toEqual([]);
});

const without = ({ to: _, ...columns }: Record<string, unknown>) => columns;
