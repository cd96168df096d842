import { connect } from "./databases.ts";

/** What the bench reads and prepares in a shop's database, past the shop. */
export interface Database {
  rows<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Products on sale of which enough is there for a run, as ids. */
  wellStocked(): Promise<number[]>;
  /** The code of a coupon that everybody may use as often as they like. */
  hotCoupon(): Promise<string>;
  close(): Promise<void>;
}

export async function openDatabase(url: string): Promise<Database> {
  const client = await connect(url);
  const rows = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await client.query<Row>(text, values)).rows;
  return {
    rows,
    async wellStocked() {
      const found = await rows<{ id: number }>(
        "select id from products where status = 'active' and stock >= 500 order by id limit 500",
      );
      return found.map(({ id }) => id);
    },
    async hotCoupon() {
      const [made] = await rows<{ code: string }>(
        // Ten per cent of what is delivered for nothing is more than the delivery: the coupon always makes an order cheaper.
        `insert into coupons (code, name, type, value, usage_limit_per_user) values ('HOT', 'Hot', 'percentage', 10, null)
         on conflict (lower(code)) do update set name = excluded.name returning code`,
      );
      return made?.code ?? "";
    },
    close: () => client.end(),
  };
}
