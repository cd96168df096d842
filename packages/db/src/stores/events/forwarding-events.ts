import { type AnalyticsEvent, analyticsEvent } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { Db } from "../../client.ts";
import type { MongoLink } from "../mongo/mongo-link.ts";
import type { EventStore } from "./event-store.ts";
import { mongoEvents } from "./mongo-events.ts";
import { postgresEvents } from "./postgres-events.ts";

const BATCH = 100;

export interface ForwardingEvents extends EventStore {
  /**
   * Moves the oldest events that wait in PostgreSQL to MongoDB, and answers how many. Several processes may do so at once; an event
   * that arrives twice counts once. Nothing moves, and nothing is thrown, while MongoDB is down.
   */
  forward(): Promise<number>;
}

/**
 * Events in MongoDB, and in PostgreSQL while MongoDB is down: those wait there, as do those of a time when the shop had no MongoDB.
 * While it is down, reads are answered by what waits.
 */
export function forwardingEvents(db: Db, link: MongoLink): ForwardingEvents {
  const waiting = postgresEvents(db);
  const kept = mongoEvents(link);
  const preferKept = <Answer>(read: (store: EventStore) => Promise<Answer>): Promise<Answer> =>
    link.isUp() ? read(kept).catch(() => read(waiting)) : read(waiting);

  return {
    record: (events) => preferKept((store) => store.record(events)),
    userActivity: (options) => preferKept((store) => store.userActivity(options)),
    productActivity: (options) => preferKept((store) => store.productActivity(options)),
    weighProducts: (options) => preferKept((store) => store.weighProducts(options)),
    async deleteBefore(time) {
      await waiting.deleteBefore(time);
      if (link.isUp()) await kept.deleteBefore(time).catch(() => {});
    },
    async forward() {
      if (!link.isUp()) return 0;
      return db.transaction().execute(async (transaction) => {
        const { rows } = await sql<AnalyticsEvent & { id: number }>`
          select id, event_id, user_id, session_id, event_type, event_data, device_info
          from analytics_events order by id limit ${BATCH} for update skip locked
        `.execute(transaction);
        if (rows.length === 0) return 0;
        // What a newer schema does not accept could never be forwarded, and would hold up the rest.
        const valid = rows.filter((row) => analyticsEvent.safeParse(row).success);
        try {
          await kept.record(valid);
        } catch (error) {
          // The link has told of the outage; what was read stays where it is.
          if (!link.isUp()) return 0;
          throw error;
        }
        await sql`delete from analytics_events where id = any (${rows.map(({ id }) => id)}::bigint[])`.execute(
          transaction,
        );
        return rows.length;
      });
    },
  };
}
