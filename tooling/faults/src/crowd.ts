import type { Asked } from "./load.ts";
import type { RawAnswer } from "./raw-client.ts";
import { orderOf } from "./shopper.ts";

/** Shoppers of every kind, one request of theirs after the other. */
export interface Crowd {
  next(): Asked;
  /** Numbers of the orders that were acknowledged. */
  orders: string[];
}

interface Guest {
  cookie: string;
  /** What is in the bag is ordered so, again with the same key when it was refused. */
  order?: ReturnType<typeof orderOf>;
}

const WORDS = ["serum", "cream", "rice", "sunscreen", "green tea", "ครีม", "เซรั่ม", "សេរ៉ូម", "niacinamide", "seurm"];
const PAGES = [
  "/",
  "/products",
  "/km",
  "/th/products",
  "/products?sort=price_asc",
  "/search?q=serum",
  "/km/products?page=2",
];

const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item;

/**
 * Of a hundred requests 45 are lists, 10 searches, 15 products, 15 pages and 15 buying: guests who add something to the bag, look at it
 * or order it, each waiting for the own answer before going on.
 */
export function crowd({ products, slugs }: { products: number[]; slugs: string[] }): Crowd {
  const waiting: Guest[] = [];
  const orders: string[] = [];

  const buying = (): Asked => {
    const guest = waiting.shift() ?? { cookie: "" };
    const answered = ({ status, head, body }: RawAnswer) => {
      guest.cookie ||= /\r\nset-cookie: (dewy_guest=[^;]+)/i.exec(head)?.[1] ?? "";
      if (status < 300 && status > 0) {
        if (guest.order) orders.push(JSON.parse(body.toString()).order_number);
        // Each third goes and does not come back.
        if (guest.order && Math.random() < 0.3) return;
        if (guest.order) delete guest.order;
        else guest.order = orderOf(`${crypto.randomUUID()}@example.com`);
      }
      waiting.push(guest);
    };
    const headers = { cookie: guest.cookie };
    if (guest.order)
      return { kind: "order", method: "POST", path: "/api/orders", headers, body: guest.order, answered };
    const body = { product_id: anyOf(products), quantity: 1 };
    return { kind: "add", method: "POST", path: "/api/cart/add", headers, body, answered };
  };

  const get = (kind: string, path: string, headers?: Record<string, string>): Asked => ({
    kind,
    method: "GET",
    path,
    ...(headers && { headers }),
  });

  return {
    orders,
    next() {
      const dice = Math.random() * 100;
      // The price makes most lists ones that nobody asked for before.
      if (dice < 45)
        return get(
          "list",
          `/api/products?page=${1 + Math.floor(Math.random() * 5)}&min_price=${Math.random().toFixed(2)}`,
        );
      if (dice < 55) return get("search", `/api/products/search?q=${encodeURIComponent(anyOf(WORDS))}`);
      if (dice < 70)
        return get(
          "product",
          `/trpc/products.bySlug?input=${encodeURIComponent(JSON.stringify({ slug: anyOf(slugs) }))}`,
        );
      if (dice < 85) return get("page", anyOf(PAGES), { accept: "text/html", "accept-encoding": "gzip" });
      return buying();
    },
  };
}
