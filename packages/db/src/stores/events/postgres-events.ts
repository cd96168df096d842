import { analyticsEvent, type ProductActivity, type ProductWeights, type UserActivity } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { Db } from "../../client.ts";
import type { EventStore } from "./event-store.ts";

const DAY_SECONDS = 24 * 60 * 60;

/** Events in the table `analytics_events`. */
export const postgresEvents = (db: Db): EventStore => ({
  async record(events) {
    if (events.length === 0) return;
    const rows = events.map((event) => analyticsEvent.parse(event));
    // A user who was deleted meanwhile leaves events of nobody.
    await sql`
      insert into analytics_events (event_id, user_id, session_id, event_type, event_data, device_info, created_at)
      select e.event_id, u.id, e.session_id, e.event_type, e.event_data, e.device_info, (e.event_data ->> 'timestamp')::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as e (event_id uuid, user_id integer, session_id text, event_type text, event_data jsonb, device_info jsonb)
      left join users u on u.id = e.user_id
      on conflict (event_id) do nothing
    `.execute(db);
  },

  async userActivity({ user_id, since }) {
    const { rows } = await sql<UserActivity>`
      with mine as materialized (
        select event_type, product_id, session_id, event_data ->> 'category' as category,
          device_info ->> 'device_type' as device_type, created_at
        from analytics_events where user_id = ${user_id} and created_at >= ${since}
      )
      select (select count(*) from mine) as event_count,
        (select count(distinct session_id) from mine) as session_count,
        (select to_char(max(created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from mine) as last_seen_at,
        (select coalesce(json_agg(t order by t.count desc, t.event_type), '[]') from (
          select event_type, count(*) from mine group by event_type) t) as by_type,
        (select coalesce(json_agg(c), '[]') from (
          select category, count(*) from mine where category is not null
          group by category order by count(*) desc, category limit 10) c) as top_categories,
        (select coalesce(json_agg(p), '[]') from (
          select product_id, count(*) from mine where product_id is not null and event_type = 'product_view'
          group by product_id order by count(*) desc, product_id limit 10) p) as top_products,
        (select coalesce(json_agg(d order by d.session_count desc, d.device_type), '[]') from (
          select device_type, count(distinct session_id) as session_count from mine group by device_type) d) as devices
    `.execute(db);
    return rows[0] as UserActivity;
  },

  async productActivity({ product_id, from, to, time_zone }) {
    const { rows } = await sql<ProductActivity>`
      with seen as materialized (
        select event_type, session_id, (created_at at time zone ${time_zone})::date as day
        from analytics_events where product_id = ${product_id} and created_at >= ${from} and created_at < ${to}
      )
      select (select count(*) from seen where event_type = 'product_view') as views,
        (select count(distinct session_id) from seen where event_type = 'product_view') as visitors,
        (select count(*) from seen where event_type = 'cart_add') as cart_adds,
        (select coalesce(json_agg(t order by t.count desc, t.event_type), '[]') from (
          select event_type, count(*) from seen group by event_type) t) as by_type,
        (select coalesce(json_agg(d order by d.day), '[]') from (
          select day, count(*) filter (where event_type = 'product_view') as views,
            count(*) filter (where event_type = 'cart_add') as cart_adds
          from seen where event_type in ('product_view', 'cart_add') group by day) d) as by_day
    `.execute(db);
    return rows[0] as ProductActivity;
  },

  async weighProducts({ user_id, since, at, weights, half_life_days, limit }) {
    const kinds = Object.keys(weights);
    const worth = Object.entries(weights).map(([kind, weight]) => sql`when ${kind} then ${weight}::float8`);
    const { rows } = await sql<ProductWeights[number]>`
      with latest as (
        select product_id, event_type, max(created_at) as at from analytics_events
        where product_id is not null and created_at >= ${since} and created_at <= ${at}
          and event_type = any (${kinds}::text[]) ${user_id === undefined ? sql`` : sql`and user_id = ${user_id}`}
        group by product_id, event_type, session_id
      )
      select product_id, sum(
        (case event_type ${sql.join(worth, sql` `)} end)
          * power(2, -date_part('epoch', ${at}::timestamptz - at) / ${half_life_days * DAY_SECONDS}::float8)
      ) as weight
      from latest group by product_id order by weight desc, product_id limit ${limit}
    `.execute(db);
    return rows;
  },

  async deleteBefore(time) {
    await sql`delete from analytics_events where created_at < ${time}`.execute(db);
  },
});
