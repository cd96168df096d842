import { randomUUID } from "node:crypto";
import { orderProcess } from "@dewy/core";
import type { Address } from "@dewy/core/schemas";
import { sql } from "kysely";
import { actorName, type ServiceContext } from "../../context.ts";
import { newOrderNumber } from "../../orders/order-number.ts";
import type { DemoMover, DemoOrder } from "../demo-orders.ts";
import type { DemoPerson } from "../people.ts";
import type { SeededPeople } from "./insert-people.ts";
import type { StockBook } from "./keep-stock.ts";
import { type PricedOrder, placedAt } from "./price-orders.ts";

/** Inserts the orders with their lines and history, and counts them in their customers' totals; answers their ids. */
export async function insertOrders(
  ctx: ServiceContext,
  orders: readonly PricedOrder[],
  { people, book }: { people: SeededPeople; book: StockBook },
): Promise<number[]> {
  const guests = new Map<string, string>();
  const guestId = (email: string) => {
    const id = guests.get(email) ?? randomUUID();
    guests.set(email, id);
    return id;
  };
  const rows = orders.map(({ order, user_id, totals, coupon }) => {
    const address = JSON.stringify(addressOf(order.buyer));
    return {
      order_number: newOrderNumber(),
      user_id,
      guest_id: user_id === null ? guestId(order.buyer.email) : null,
      customer_name: `${order.buyer.first_name} ${order.buyer.last_name}`,
      customer_email: order.buyer.email,
      customer_phone: order.buyer.phone,
      language: order.buyer.language,
      ...totals,
      coupon_code: coupon?.code ?? null,
      shipping_address: address,
      billing_address: address,
      version: order.moves.length,
      ...stateOf(order),
    };
  });
  const inserted = await ctx.db.insertInto("orders").values(rows).returning(["id", "order_number"]).execute();
  const byNumber = new Map(inserted.map(({ id, order_number }) => [order_number, id]));
  const ids = rows.map(({ order_number }) => byNumber.get(order_number) as number);
  await ctx.db
    .insertInto("order_items")
    .values(
      orders.flatMap(({ order, lines }, index) =>
        lines.map(({ product, quantity, total_price, discount_amount }) => ({
          order_id: ids[index] as number,
          product_id: product.id,
          product_name: product.name_en,
          product_sku: product.sku,
          quantity,
          backordered_quantity: book.backordered.get(`${index} ${product.sku}`) ?? 0,
          unit_price: product.price,
          total_price,
          discount_amount,
          created_at: placedAt(order),
        })),
      ),
    )
    .execute();
  await ctx.db
    .insertInto("order_status_history")
    .values(
      orders.flatMap(({ order, user_id }, index) =>
        order.moves.map(({ status, by, at, note }, step) => ({
          order_id: ids[index] as number,
          from_status: order.moves[step - 1]?.status ?? null,
          to_status: status,
          actor: moverName(by, user_id, people),
          note: note ?? null,
          created_at: at,
        })),
      ),
    )
    .execute();
  await sql`
    update users u set total_orders = o.total_orders, total_spent = o.total_spent
    from (
      select user_id, count(*)::integer as total_orders, sum(total) as total_spent from orders
      where user_id is not null and status not in ('cancelled', 'refunded') group by user_id
    ) o where u.id = o.user_id
  `.execute(ctx.db);
  return ids;
}

/** Writes the stock book. */
export async function insertMovements(
  ctx: ServiceContext,
  { movements }: StockBook,
  facts: {
    people: SeededPeople;
    orders: readonly PricedOrder[];
    orderIds: readonly number[];
    products: ReadonlyMap<string, { id: number }>;
  },
): Promise<void> {
  await ctx.db
    .insertInto("stock_movements")
    .values(
      movements.map(({ sku, quantity, reason, order, by, at }) => ({
        product_id: facts.products.get(sku)?.id as number,
        quantity,
        reason,
        actor:
          by === "system"
            ? actorName(ctx.actor)
            : moverName(by, order === null ? null : (facts.orders[order]?.user_id ?? null), facts.people),
        order_id: order === null ? null : (facts.orderIds[order] as number),
        created_at: at,
      })),
    )
    .execute();
}

function moverName(by: DemoMover, user_id: number | null, people: SeededPeople): string {
  if (by !== "buyer") return actorName({ kind: "staff", user_id: people[by], session_id: "", role: "moderator" });
  if (user_id === null) return actorName({ kind: "guest", guest_id: null });
  return actorName({ kind: "customer", user_id, session_id: "", guest_id: null });
}

/** The columns that an order's moves set, one after the other, as the order process says. */
function stateOf({ moves }: DemoOrder) {
  const at = (status: string) => moves.find((move) => move.status === status)?.at ?? null;
  const last = moves.at(-1) as DemoOrder["moves"][number];
  const columns = moves.map(({ status }) => {
    const { to: _, ...set } = orderProcess[status];
    return set;
  });
  return {
    ...Object.assign({}, ...columns),
    status: last.status,
    created_at: moves[0]?.at as Date,
    updated_at: last.at,
    shipped_at: at("shipped"),
    delivered_at: at("delivered"),
  };
}

const addressOf = ({ email: _, language: __, ...person }: DemoPerson): Address => ({
  first_name: person.first_name,
  last_name: person.last_name,
  address_line1: person.address_line1,
  city: person.city,
  ...(person.state !== undefined && { state: person.state }),
  ...(person.postal_code !== undefined && { postal_code: person.postal_code }),
  country: person.country,
  phone: person.phone,
});
