import type { ShopClient } from "@dewy/api/server";
import type { AdminProductRow } from "@dewy/core/schemas";

/** Every product of the shop, as staff list them. */
export async function allProducts(client: ShopClient): Promise<AdminProductRow[]> {
  const products: AdminProductRow[] = [];
  for (let page = 1; ; page++) {
    const { items, total } = await client.admin.products.list.query({ page, page_size: 100 });
    products.push(...items);
    if (items.length === 0 || products.length >= total) return products;
  }
}

/** A guest buys `quantity` of one product; answers the order's number. */
export async function buy(guest: ShopClient, product_id: number, quantity: number): Promise<string> {
  await guest.cart.add.mutate({ product_id, quantity });
  const { order_number } = await guest.orders.place.mutate({
    idempotency_key: crypto.randomUUID(),
    customer_email: "check@example.com",
    customer_phone: "+855 12 345 678",
    shipping_address: {
      first_name: "Import",
      last_name: "Check",
      address_line1: "1 Test Street",
      city: "Phnom Penh",
      country: "Cambodia",
    },
  });
  return order_number;
}
