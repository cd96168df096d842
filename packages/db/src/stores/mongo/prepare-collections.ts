import type { Db as MongoDb } from "mongodb";
import { EVENT_DAYS } from "../events/event-store.ts";
import { PRODUCT_RECOMMENDATIONS, USER_ANALYTICS } from "./documents.ts";

const DAY_SECONDS = 24 * 60 * 60;

/** Makes the indexes that are not there. MongoDB makes a collection with its first index. */
export async function prepareCollections(db: MongoDb): Promise<void> {
  await db.collection(USER_ANALYTICS).createIndexes([
    // Over all documents: an event that is sent again is refused, whichever document has it.
    { name: "event_id", key: { "events.event_id": 1 }, unique: true },
    { name: "session", key: { session_id: 1, user_id: 1, event_count: 1 } },
    { name: "user", key: { user_id: 1, updated_at: -1 } },
    { name: "product", key: { "events.event_data.product_id": 1, updated_at: -1 } },
    { name: "retention", key: { updated_at: 1 }, expireAfterSeconds: EVENT_DAYS * DAY_SECONDS },
  ]);
  await db.collection(PRODUCT_RECOMMENDATIONS).createIndexes([
    { name: "user", key: { user_id: 1, recommendation_type: 1 }, unique: true },
    { name: "expiry", key: { expires_at: 1 }, expireAfterSeconds: 0 },
  ]);
}
