import type { Request } from "autocannon";
import { seeded } from "../generate/random.ts";
import { fire } from "./fire-requests.ts";
import type { CheckoutJob, Fired } from "./job.ts";
import { type Tally, tally } from "./tally.ts";

const LINES = 3;

/** Guests who buy, one after the other on each connection; a purchase's time is from its first request to its last answer. */
export function fireCheckouts(job: CheckoutJob): Promise<Fired> {
  const counted = tally(job.seconds);
  let workers = 0;
  return fire({
    ...job,
    connections: job.workers,
    counted,
    script: () => buyer(job, { seed: job.seed + 1_000 * workers++, counted }),
  });
}

function buyer({ products, coupon }: CheckoutJob, { seed, counted }: { seed: number; counted: Tally }): Request[] {
  const random = seeded(seed);
  const json = { "content-type": "application/json" };
  let cookie = "";
  let started = 0;
  const refuse = (what: string, status: number, body: string) =>
    counted.error(`${what}: ${status} ${body.slice(0, 300)}`);
  return [
    {
      setupRequest(request) {
        started = performance.now();
        const items = random.some(products, LINES).map((product_id) => ({ product_id, quantity: 1 }));
        return { ...request, method: "POST", path: "/api/cart/add", headers: json, body: JSON.stringify({ items }) };
      },
      onResponse(status, body, _context, headers) {
        cookie = /dewy_guest=[^;]+/.exec(String(headers?.["set-cookie"] ?? headers?.["Set-Cookie"]))?.[0] ?? "";
        if (status !== 200 || cookie === "" || !body.includes(`"item_count":${LINES}`)) refuse("add", status, body);
      },
    },
    {
      setupRequest: (request) => ({
        ...request,
        method: "POST",
        path: "/api/orders",
        headers: { ...json, cookie },
        body: JSON.stringify(order(coupon)),
      }),
      onResponse(status, body) {
        if (status !== 201 || !body.includes('"order_number":"DW-')) refuse("order", status, body);
        counted.answer(performance.now() - started);
      },
    },
  ];
}

const order = (coupon_code: string) => {
  const key = crypto.randomUUID();
  return {
    idempotency_key: key,
    coupon_code,
    customer_email: `${key}@example.com`,
    customer_phone: "+855 12 345 678",
    shipping_address: {
      first_name: "Sokha",
      last_name: "Chan",
      address_line1: "12 Street 240",
      city: "Phnom Penh",
      country: "Cambodia",
    },
  };
};
