import { setTimeout as sleep } from "node:timers/promises";
import { type FreshDatabase, sql } from "@dewy/db/testing";
import { orderOf, type Shopper, shopper } from "./shopper.ts";

export interface CheckoutLoad {
  /** The orders that were acknowledged: each one's number by its buyer, who orders once. */
  acknowledged: Map<string, string>;
  /** How many answers had each status; `none` are those that never came. */
  answers: Record<string, number>;
  /** How often an order was sent again with its key. */
  retried: number;
  /** The longest that any request took, in milliseconds. */
  longest: number;
  /** Refusals that no buyer should get. */
  failures: string[];
  /** Lets each buyer bring the order to its end. */
  stop(): Promise<void>;
}

const AGAIN_AFTER_MS = 100;
/** When nobody shops any more, an order that is still without an answer gets none. */
const LAST_WITHIN_MS = 30_000;

/** Guests who look, fill a cart and order it, over and over; an order that is not answered, or with a 5xx, is sent again with its key until it is. */
export function startCheckouts(url: () => string, products: number[], shoppers = 8): CheckoutLoad {
  let stopped = false;
  let deadline = Number.POSITIVE_INFINITY;
  const load: CheckoutLoad = {
    acknowledged: new Map(),
    answers: {},
    retried: 0,
    longest: 0,
    failures: [],
    async stop() {
      stopped = true;
      deadline = Math.min(deadline, Date.now() + LAST_WITHIN_MS);
      await running;
    },
  };

  /** The body of a success; where there is none, whether it may be tried again. */
  const tell = async (
    guest: Shopper,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<object | "again" | "no"> => {
    const start = performance.now();
    const answer = await guest.answer(method, path, body).catch(() => undefined);
    load.longest = Math.max(load.longest, performance.now() - start);
    const status = answer?.status ?? "none";
    load.answers[status] = (load.answers[status] ?? 0) + 1;
    if (answer && answer.status < 300) return answer.body as object;
    await sleep(AGAIN_AFTER_MS);
    if (!answer || answer.status === 503) return "again";
    load.failures.push(`${method} ${path}: ${JSON.stringify(answer)}`);
    return "no";
  };

  const buy = async () => {
    const guest = shopper(url);
    const product_id = products[Math.floor(Math.random() * products.length)];
    await tell(guest, "GET", `/api/products?page_size=5&min_price=${Math.random().toFixed(2)}`);
    // What a cart holds after an answer that did not come is not known: its guest leaves.
    if (typeof (await tell(guest, "POST", "/api/cart/add", { product_id, quantity: 2 })) === "string") return;
    const order = orderOf(`${crypto.randomUUID()}@example.com`);
    for (;;) {
      const placed = await tell(guest, "POST", "/api/orders", order);
      if (placed === "no") return;
      if (placed !== "again") {
        load.acknowledged.set(order.customer_email, (placed as { order_number: string }).order_number);
        return;
      }
      if (Date.now() > deadline) return void load.failures.push("an order never had an answer");
      load.retried += 1;
    }
  };
  const shopping = async () => {
    while (!stopped) await buy();
  };
  const running = Promise.all(Array.from({ length: shoppers }, shopping));
  return load;
}

/** Of what was acknowledged, what is not there as it was; and who has more than the one order that they placed. */
export async function lostOrTwice(
  { db }: FreshDatabase,
  { acknowledged }: CheckoutLoad,
): Promise<{ lost: string[]; twice: string[] }> {
  // As of now: orders go on while the database is read.
  const expected = [...acknowledged];
  const { rows } = await sql<{ email: string; numbers: string[] }>`
    select customer_email as email, array_agg(order_number) as numbers from orders group by customer_email
  `.execute(db);
  const numbers = new Map(rows.map((row) => [row.email, row.numbers]));
  return {
    lost: expected.filter(([email, number]) => !numbers.get(email)?.includes(number)).map(([, number]) => number),
    twice: rows.filter((row) => row.numbers.length > 1).map(({ email }) => email),
  };
}
