import { describe, expect, onTestFinished, test, vi } from "vitest";
import { neededServer } from "../../needed-server.ts";
import { freshDatabase, sql } from "../../testing.ts";
import { openMongoLink } from "../mongo/mongo-link.ts";
import { cable, freshMongo, freshMongoUrl } from "../mongo/testing.ts";
import { eventsContract, givenEvent } from "./events-contract.ts";
import { forwardingEvents } from "./forwarding-events.ts";
import { mongoEvents } from "./mongo-events.ts";
import { postgresEvents } from "./postgres-events.ts";

const mongodb = neededServer("mongodb");
const since = new Date(0);

describe.skipIf(!mongodb)("with MongoDB", () => {
  eventsContract("MongoDB, PostgreSQL while it is down", async ({ db }) => {
    const { link, close } = await freshMongo(mongodb ?? "");
    return { store: forwardingEvents(db, link), close };
  });

  async function given() {
    const fresh = await freshDatabase();
    onTestFinished(() => fresh.drop());
    const way = await cable(mongodb ?? "");
    const told: string[] = [];
    const link = openMongoLink({
      url: freshMongoUrl(way.url),
      onDown: () => told.push("down"),
      onUp: () => told.push("up"),
    });
    onTestFinished(() => link.close());
    await link.settled();
    const user = { email: "sokha@shop.test", password_hash: "-" };
    const { id: user_id } = await fresh.db.insertInto("users").values(user).returning("id").executeTakeFirstOrThrow();
    const store = forwardingEvents(fresh.db, link);
    const counted = async (of: Pick<typeof store, "userActivity">) =>
      (await of.userActivity({ user_id, since })).event_count;
    const backUp = () => vi.waitFor(() => expect(link.isUp()).toBe(true), 5_000);
    const forwardAll = async () => {
      while ((await store.forward()) > 0);
    };
    return { fresh, way, link, told, user_id, store, counted, backUp, forwardAll };
  }

  test("an outage loses no event and doubles none; it is told of once, and so is its end", async () => {
    const { fresh, way, told, user_id, store, counted, backUp, forwardAll, link } = await given();
    const events = Array.from({ length: 120 }, () => givenEvent({ user_id }));
    await store.record(events.slice(0, 40));
    await way.cut();
    for (const event of events.slice(40, 80)) await store.record([event]);
    expect(await counted(store)).toBe(40);
    expect(await counted(postgresEvents(fresh.db))).toBe(40);
    expect(await store.forward()).toBe(0);
    await way.mend();
    await backUp();
    await Promise.all([forwardAll(), forwardAll(), store.record(events.slice(80))]);
    expect(await counted(postgresEvents(fresh.db))).toBe(0);
    expect(await counted(mongoEvents(link))).toBe(120);
    expect(told).toEqual(["down", "up"]);
  });

  test("events of a time without MongoDB are forwarded, oldest first", async () => {
    const { fresh, user_id, store, link, forwardAll } = await given();
    const events = Array.from({ length: 250 }, () => givenEvent({ user_id }));
    for (const event of events) await postgresEvents(fresh.db).record([event]);
    expect(await store.forward()).toBe(100);
    const kept = () =>
      link.run(async (db) => {
        const documents = await db.collection("user_analytics").find().sort({ _id: 1 }).toArray();
        return documents.flatMap((document) => document.events.map(({ event_id }: { event_id: string }) => event_id));
      });
    expect(await kept()).toEqual(events.slice(0, 100).map(({ event_id }) => event_id));
    await forwardAll();
    expect(await kept()).toEqual(events.map(({ event_id }) => event_id));
  });

  test("what arrived before its forwarder could say so counts once", async () => {
    const { fresh, user_id, store, link, counted, forwardAll } = await given();
    const events = Array.from({ length: 30 }, () => givenEvent({ user_id }));
    await postgresEvents(fresh.db).record(events);
    await mongoEvents(link).record(events.slice(0, 20));
    await forwardAll();
    expect(await counted(mongoEvents(link))).toBe(30);
    expect(await counted(postgresEvents(fresh.db))).toBe(0);
    expect(await counted(store)).toBe(30);
  });

  test("an event that is not valid any more does not hold up the others", async () => {
    const { fresh, user_id, link, counted, forwardAll } = await given();
    await postgresEvents(fresh.db).record([givenEvent({ user_id }), givenEvent({ user_id })]);
    await sql`update analytics_events set event_type = 'sneeze' where id = (select min(id) from analytics_events)`.execute(
      fresh.db,
    );
    await forwardAll();
    expect(await counted(mongoEvents(link))).toBe(1);
    expect(await counted(postgresEvents(fresh.db))).toBe(0);
  });

  test("a shop that starts while MongoDB is down keeps events, and finds it later", async () => {
    const fresh = await freshDatabase();
    onTestFinished(() => fresh.drop());
    const way = await cable(mongodb ?? "");
    await way.cut();
    const link = openMongoLink({ url: freshMongoUrl(way.url) });
    onTestFinished(() => link.close());
    const store = forwardingEvents(fresh.db, link);
    await store.record([givenEvent({}, { product_id: 3 })]);
    await way.mend();
    await vi.waitFor(() => expect(link.isUp()).toBe(true), 5_000);
    expect(await store.forward()).toBe(1);
    const product = { product_id: 3, from: since, to: new Date("2100-01-01"), time_zone: "UTC" };
    expect((await mongoEvents(link).productActivity(product)).views).toBe(1);
  });
});
