import { sql } from "kysely";
import type { Rule } from "./rule.ts";

/** With Redis, too: sessions and carts are written to PostgreSQL first, and Redis keeps what was read. */
export const ownerRules: Rule[] = [
  {
    rule: "a customer's totals are those of their orders that were neither cancelled nor refunded",
    breaches: sql`
      select 'customer ' || u.id as what, format('%s orders, %s', coalesce(o.orders, 0), coalesce(o.spent, 0)) as expected,
        format('%s orders, %s', u.total_orders, u.total_spent) as found
      from users u left join (
        select user_id, count(*) as orders, sum(total) as spent from orders
        where user_id is not null and status not in ('cancelled', 'refunded') group by user_id
      ) o on o.user_id = u.id
      where u.total_orders <> coalesce(o.orders, 0) or u.total_spent <> coalesce(o.spent, 0)`,
  },
  {
    rule: "a session has its user",
    breaches: sql`
      select 'session ' || left(s.id, 8) || '...' as what, 'a user' as expected, coalesce('no user ' || s.user_id, 'none') as found
      from sessions s left join users u on u.id = s.user_id where u.id is null`,
  },
  {
    rule: "a cart's line has one owner: a user or a guest",
    breaches: sql`
      select 'line ' || c.id as what, 'a user or a guest' as expected,
        case when c.user_id is not null and c.guest_id is not null then 'both'
          else coalesce('no user ' || c.user_id, 'none') end as found
      from shopping_cart c left join users u on u.id = c.user_id
      where num_nonnulls(u.id, c.guest_id) <> 1 or num_nonnulls(c.user_id, c.guest_id) <> 1`,
  },
];
