import type { Client } from "pg";

/** The least that an order takes in the database, statement by statement: no cart, no key, no mail, no books. */
export const STATEMENTS = {
  lock: "select id, price from products where id = any ($1::integer[]) order by id for no key update",
  take: "update products set stock = stock - 1 where id = any ($1::integer[]) and stock >= 1",
  order: `insert into orders (order_number, customer_name, customer_email, currency, subtotal, total, shipping_address, billing_address)
    values ($1, 'Sokha Chan', $2, 'USD', $3, $3, $4, $4) returning id`,
  items: `insert into order_items (order_id, product_id, product_name, quantity, unit_price, total_price)
    select $1::integer, id, 'Serum', 1, price, price from unnest($2::integer[], $3::numeric[]) l(id, price)`,
  coupon: "update coupons set used_count = used_count + 1 where code = $1",
} as const;

const ADDRESS = JSON.stringify({
  first_name: "Sokha",
  last_name: "Chan",
  address_line1: "12 Street 240",
  city: "Phnom Penh",
  country: "Cambodia",
});

/** One order of these products with a coupon, in a transaction of prepared statements; throws when a product is sold out. */
export async function orderOnce(client: Client, products: number[], coupon: string): Promise<void> {
  const run = (name: keyof typeof STATEMENTS, values: unknown[]) =>
    client.query({ name, text: STATEMENTS[name], values });
  await client.query("begin");
  const { rows: locked } = await run("lock", [products]);
  const { rowCount } = await run("take", [products]);
  if (locked.length !== products.length || rowCount !== products.length) throw new Error("sold out");
  const prices = locked.map(({ price }) => price);
  const number = crypto.randomUUID();
  const subtotal = prices.reduce((sum, price) => sum + Number(price), 0).toFixed(2);
  const { rows } = await run("order", [`LIMIT-${number}`, `${number}@example.com`, subtotal, ADDRESS]);
  await run("items", [rows[0].id, locked.map(({ id }) => id), prices]);
  const counted = await run("coupon", [coupon]);
  if (counted.rowCount !== 1) throw new Error("no such coupon");
  await client.query("commit");
}
