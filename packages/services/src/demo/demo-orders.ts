import { type OrderStatus, orderProcess } from "@dewy/core";
import type { DemoCustomer } from "./demo-customers.ts";
import type { DemoProduct } from "./demo-products.ts";
import { type DemoPerson, inventPerson } from "./people.ts";
import { type Random, seededRandom } from "./random.ts";

/** Who moved an order. */
export type DemoMover = "buyer" | "owner" | "staff";

/** One state an order came to. */
export interface DemoMove {
  status: OrderStatus;
  by: DemoMover;
  at: Date;
  note?: string;
}

/** What happened with one order; what it costs is the shop's own arithmetic. */
export interface DemoOrder {
  /** Index of a registered customer; null for a guest. */
  customer: number | null;
  buyer: DemoPerson;
  lines: { sku: string; quantity: number }[];
  /** The code that was typed in; whether it counts is the shop's to say. */
  coupon_code: string | null;
  /** Every state in order, from "pending"; all of them in the past. */
  moves: DemoMove[];
}

const ORDERS = 300;
const GUESTS = 95;
const DAYS = 90;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Phnom Penh and Bangkok, all year round. */
const LOCAL = 7 * HOUR;

/** Weights by local weekday, Sunday first: evenings off and weekends sell. */
const WEEK = [1.25, 0.85, 0.8, 0.9, 0.95, 1.2, 1.35];
/** Weights by local hour: lunch and late evening. */
const HOURS = [2, 1, 0, 0, 0, 1, 2, 4, 5, 6, 7, 9, 13, 9, 6, 6, 6, 7, 9, 13, 17, 18, 12, 6];

/** The orders of the 90 days before `now`, oldest first, always the same for the same arguments. */
export function demoOrders(
  now: Date,
  { products, customers }: { products: readonly DemoProduct[]; customers: readonly DemoCustomer[] },
): DemoOrder[] {
  const random = seededRandom("orders");
  const guests = Array.from({ length: GUESTS }, (_, index) => inventPerson(random, 500 + index));
  const loyalty = customers.map((_, index) => (index === 0 ? 1.8 : 0.3 + random.next() ** 2 * 2));
  const ordered = new Set<string>();
  return moments(now, random).map((at) => {
    const customer = random.chance(0.6) ? chooseCustomer(customers, loyalty, at, random) : null;
    const buyer = customer === null ? random.pick(guests) : (customers[customer] as DemoCustomer);
    const first = !ordered.has(buyer.email);
    ordered.add(buyer.email);
    const basket = fillBasket(products, at, random);
    return {
      customer,
      buyer,
      lines: basket.map(({ sku, category }) => ({ sku, quantity: quantityOf(category, random) })),
      coupon_code: tryCoupon({ first, daysAgo: (now.getTime() - at.getTime()) / DAY }, random),
      moves: follow(
        now,
        at,
        basket.some((product) => product.allow_backorders),
        random,
      ),
    };
  });
}

/** When orders came in: more every week, more at weekends and around payday, by day and hour. */
function moments(now: Date, random: Random): Date[] {
  const days: Record<string, number> = {};
  for (let ago = 0; ago < DAYS; ago++) {
    const local = new Date(now.getTime() - ago * DAY + LOCAL);
    const growth = 0.6 + (0.8 * (DAYS - ago)) / DAYS;
    const payday = local.getUTCDate() <= 3 || local.getUTCDate() >= 28 ? 1.25 : 1;
    days[String(ago)] = growth * payday * (WEEK[local.getUTCDay()] ?? 1);
  }
  const hours = Object.fromEntries(HOURS.map((weight, hour) => [String(hour), weight]));
  const out: Date[] = [];
  while (out.length < ORDERS) {
    const midnight = Math.floor((now.getTime() + LOCAL - Number(random.weighted(days)) * DAY) / DAY) * DAY - LOCAL;
    const at = midnight + Number(random.weighted(hours)) * HOUR + random.int(0, HOUR - 1);
    if (at < now.getTime() - HOUR / 4 && at > now.getTime() - DAYS * DAY) out.push(new Date(at));
  }
  return out.sort((a, b) => a.getTime() - b.getTime());
}

function chooseCustomer(
  customers: readonly DemoCustomer[],
  loyalty: readonly number[],
  at: Date,
  random: Random,
): number | null {
  const weights: Record<string, number> = {};
  customers.forEach((customer, index) => {
    if (customer.created_at < at) weights[String(index)] = loyalty[index] ?? 1;
  });
  return Object.keys(weights).length === 0 ? null : Number(random.weighted(weights));
}

function fillBasket(products: readonly DemoProduct[], at: Date, random: Random): DemoProduct[] {
  const weights: Record<string, number> = {};
  for (const { sku, status, published_at, popularity } of products) {
    if (status === "active" && published_at !== null && published_at < at) weights[sku] = popularity;
  }
  const basket = new Map<string, DemoProduct>();
  const size = Number(random.weighted({ 1: 26, 2: 34, 3: 22, 4: 12, 5: 6 }));
  while (basket.size < size) {
    const sku = random.weighted(weights);
    basket.set(sku, products.find((product) => product.sku === sku) as DemoProduct);
  }
  return [...basket.values()];
}

const quantityOf = (category: string, random: Random): number =>
  category === "mask" || category === "lip-care"
    ? Number(random.weighted({ 1: 5, 2: 4, 3: 2, 5: 1 }))
    : Number(random.weighted({ 1: 17, 2: 3 }));

function tryCoupon({ first, daysAgo }: { first: boolean; daysAgo: number }, random: Random): string | null {
  const code = random.weighted({
    none: 66,
    WELCOME10: first ? 24 : 1,
    FREESHIP: 7,
    SAVE5: 7,
    RAINY15: daysAgo > 45 && daysAgo < 67 ? 36 : 2,
  });
  return code === "none" ? null : code;
}

/** How long an order waits for each next state, in hours. */
const WAITS = {
  confirmed: [3, 44],
  processing: [2, 30],
  shipped: [5, 44],
  delivered: [22, 110],
  refunded: [30, 150],
  cancelled: [0.5, 18],
} satisfies Partial<Record<OrderStatus, readonly [number, number]>>;

const CANCELLED = [
  "Ordered twice by mistake",
  "Customer asked to cancel",
  "Could not be reached by phone",
  "Wrong address",
];
const REFUNDED = ["Arrived leaking", "Skin reaction, returned unopened items", "Wrong item was packed"];

/**
 * Follows an order as far as it got by `now`. One with a product that is `awaited` is not cancelled, and of the last two weeks not
 * sent yet.
 */
function follow(now: Date, placed: Date, awaited: boolean, random: Random): DemoMove[] {
  const moves: DemoMove[] = [{ status: "pending", by: "buyer", at: placed }];
  const waits = awaited && now.getTime() - placed.getTime() < 14 * DAY;
  const drops = !awaited && random.chance(0.06);
  const dropsAt = drops ? random.pick(["pending", "confirmed", "processing"] as const) : null;
  const comesBack = random.chance(0.025);
  for (let last = moves[0]; last; ) {
    const next = last.status === dropsAt ? "cancelled" : forward(last.status, comesBack);
    if (next === null || (waits && next === "shipped")) break;
    const [least, most] = WAITS[next];
    const at = new Date(last.at.getTime() + Math.round((least + random.next() ** 1.2 * (most - least)) * HOUR));
    if (at >= now) break;
    last = { status: next, by: random.chance(0.3) ? "owner" : "staff", at };
    if (next === "cancelled") last.note = random.pick(CANCELLED);
    if (next === "refunded") last.note = random.pick(REFUNDED);
    moves.push(last);
  }
  return moves;
}

/** The next state of an order that goes well, or back after its delivery. */
function forward(status: OrderStatus, comesBack: boolean): keyof typeof WAITS | null {
  const [next] = orderProcess[status].to;
  return next === undefined || (next === "refunded" && !comesBack) ? null : next;
}
