import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { neededServer } from "../../needed-server.ts";
import { USER_ANALYTICS } from "../mongo/documents.ts";
import { type FreshMongo, freshMongo } from "../mongo/testing.ts";
import { eventsContract, givenEvent } from "./events-contract.ts";
import { BUCKET_SIZE, mongoEvents } from "./mongo-events.ts";

const mongodb = neededServer("mongodb");

describe.skipIf(!mongodb)("with MongoDB", () => {
  eventsContract("MongoDB", async () => {
    const { link, close } = await freshMongo(mongodb ?? "");
    return { store: mongoEvents(link), close };
  });

  let mongo: FreshMongo;
  beforeAll(async () => {
    mongo = await freshMongo(mongodb ?? "");
  });
  afterAll(() => mongo.close());

  const documents = (session_id: string) =>
    mongo.link.run((db) => db.collection(USER_ANALYTICS).find({ session_id }).toArray());

  test("one document a visit, in the spec's shape", async () => {
    const at = new Date("2026-03-01T10:00:00.000Z");
    const first = givenEvent({ user_id: 12, session_id: "visit-shape" }, { product_id: 5, category: "serum", at });
    const later = new Date(at.getTime() + 60_000);
    const second = givenEvent({ user_id: 12, session_id: "visit-shape", event_type: "cart_add" }, { at: later });
    await mongoEvents(mongo.link).record([first]);
    await mongoEvents(mongo.link).record([second]);
    const [document, ...others] = await documents("visit-shape");
    expect(others).toEqual([]);
    expect(document).toEqual({
      _id: expect.anything(),
      user_id: 12,
      session_id: "visit-shape",
      events: [first, second].map(({ event_id, event_type, event_data }) => ({
        event_id,
        event_type,
        event_data: { ...event_data, timestamp: new Date(event_data.timestamp) },
      })),
      event_count: 2,
      device_info: first.device_info,
      created_at: at,
      updated_at: later,
    });
  });

  test("no document grows past its size", async () => {
    const events = Array.from({ length: BUCKET_SIZE + 10 }, () => givenEvent({ session_id: "visit-long" }));
    await mongoEvents(mongo.link).record(events);
    await mongoEvents(mongo.link).record(events);
    expect((await documents("visit-long")).map(({ events }) => events.length)).toEqual([BUCKET_SIZE, 10]);
    await mongoEvents(mongo.link).record([givenEvent({ session_id: "visit-long" })]);
    expect((await documents("visit-long")).map(({ event_count }) => event_count)).toEqual([BUCKET_SIZE, 11]);
  });

  test("has the indexes that its queries and its retention need", async () => {
    const indexes = await mongo.link.run((db) => db.collection(USER_ANALYTICS).indexes());
    expect(indexes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["event_id", "session", "user", "product", "retention"]),
    );
  });
});
