import { afterAll, beforeAll, expect } from "vitest";
import { checkBooks } from "../books/check-books.ts";
import type { Actor } from "../context.ts";
import { type FreshDatabase, freshDatabase, givenGuest, givenProduct, makeContext } from "../testing.ts";
import { fillCart, orderRequest } from "./given-order.ts";
import { placeOrder } from "./place-order.ts";

/** For tests: a database for the file's tests, with one product of 10, and orders there. */
export function couponShop() {
  const shop = {} as { fresh: FreshDatabase; product: number };
  beforeAll(async () => {
    shop.fresh = await freshDatabase({ poolSize: 20 });
    shop.product = await givenProduct(shop.fresh.db, { price: 10, stock: 5_000 });
  });
  afterAll(() => shop.fresh.drop());

  const as = (actor: Actor) => makeContext(shop.fresh, { actor });

  const cart = (actor: Actor = givenGuest(), lines: Record<number, number> = { [shop.product]: 1 }) =>
    fillCart(as(actor), lines);

  /** One order of one piece; guests are one person by their email. */
  const order = async (coupon_code: string, customer_email = `${crypto.randomUUID()}@example.com`, actor?: Actor) =>
    placeOrder(await cart(actor), orderRequest({ coupon_code, customer_email }));

  const expectBooksToBalance = async () => expect(await checkBooks(makeContext(shop.fresh))).toEqual([]);

  return { shop, as, cart, order, expectBooksToBalance };
}
