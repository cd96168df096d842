import type { StockReason } from "@dewy/core";
import type { DemoMover, DemoOrder } from "../demo-orders.ts";
import type { DemoProduct } from "../demo-products.ts";
import { placedAt } from "./price-orders.ts";

/** One change of a product's stock. */
export interface StockMovement {
  sku: string;
  quantity: number;
  reason: StockReason;
  /** Index of the order that moved it. */
  order: number | null;
  by: DemoMover | "system";
  at: Date;
}

export interface StockBook {
  /** In the order they happened; those of a product sum to its stock. */
  movements: StockMovement[];
  /** What an order took beyond the stock, by `<index of order> <sku>`. */
  backordered: Map<string, number>;
}

/**
 * Works back from what is left to what there must have been, then plays the story forward: the stock of a product never falls
 * below zero on the way, and ends at what the catalogue says.
 */
export function keepStock(products: readonly DemoProduct[], orders: readonly DemoOrder[]): StockBook {
  const backordered = new Map<string, number>();
  const movements = products
    .filter((product) => product.track_inventory)
    .flatMap((product) => {
      if (!product.allow_backorders) return keepCounted(product, eventsOf(product.sku, orders));
      const { sent, owed } = splitAwaited(product.sku, orders);
      for (const { order, quantity } of owed) backordered.set(`${order} ${product.sku}`, -quantity);
      return keepCounted(product, sent);
    });
  movements.sort((a, b) => a.at.getTime() - b.at.getTime());
  return { movements, backordered };
}

/** Sales (negative) and cancellations of a product, oldest first. */
function eventsOf(sku: string, orders: readonly DemoOrder[]): StockMovement[] {
  const events: StockMovement[] = [];
  orders.forEach((order, index) => {
    const line = order.lines.find((candidate) => candidate.sku === sku);
    if (!line) return;
    const event = { sku, order: index } as const;
    events.push({ ...event, quantity: -line.quantity, reason: "sale", by: "buyer", at: placedAt(order) });
    const cancelled = order.moves.find((move) => move.status === "cancelled");
    if (cancelled) {
      events.push({ ...event, quantity: line.quantity, reason: "cancellation", by: cancelled.by, at: cancelled.at });
    }
  });
  return events.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Of an awaited product there was enough for the orders that were sent; those that still wait are owed all of it. */
function splitAwaited(sku: string, orders: readonly DemoOrder[]) {
  const events = eventsOf(sku, orders);
  const wasSent = ({ order }: StockMovement) =>
    order !== null && orders[order]?.moves.some((move) => move.status === "shipped") === true;
  return { sent: events.filter(wasSent), owed: events.filter((event) => !wasSent(event)) };
}

function keepCounted({ sku, stock, created_at }: DemoProduct, events: readonly StockMovement[]): StockMovement[] {
  let change = 0;
  let lowest = 0;
  for (const { quantity } of events) {
    change += quantity;
    lowest = Math.min(lowest, change);
  }
  const own = { sku, order: null } as const;
  const initial = Math.max(stock - change, -lowest);
  const surplus = initial + change - stock;
  const book: StockMovement[] = [...events];
  if (initial > 0) book.unshift({ ...own, quantity: initial, reason: "initial", by: "system", at: created_at });
  const last = events.at(-1);
  if (surplus > 0 && last) {
    // A parcel came back to a shelf that the catalogue calls empty: it is written off.
    const at = new Date(last.at.getTime() + 1000);
    book.push({ ...own, quantity: -surplus, reason: "adjustment", by: "staff", at });
  }
  return book;
}
