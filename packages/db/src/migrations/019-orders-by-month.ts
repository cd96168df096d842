import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The dearest orders between two days: each month's are walked from the top, without looking at the orders themselves.
    create index orders_month_total_idx on orders (date_trunc('month', created_at at time zone 'UTC'), total, id)
      include (created_at, status, payment_status);
    create index orders_payment_status_total_idx on orders (payment_status, total, id);
  `.execute(db);
}
