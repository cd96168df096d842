import { randomUUID } from "node:crypto";
import type { AnalyticsEvent } from "@dewy/core/schemas";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../testing.ts";
import type { EventStore } from "./event-store.ts";

const DAY = 24 * 60 * 60 * 1_000;
const NOW = new Date("2026-03-01T20:30:00.000Z");
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);

export interface OpenEvents {
  store: EventStore;
  close(): Promise<void>;
}

interface Given {
  at?: Date;
  product_id?: number;
  category?: string;
  device_type?: "mobile" | "desktop";
}

/** For tests: a valid event. */
export const givenEvent = (
  overrides: Partial<Pick<AnalyticsEvent, "user_id" | "session_id" | "event_type" | "event_id">> = {},
  { at = NOW, product_id, category, device_type = "mobile" }: Given = {},
): AnalyticsEvent => ({
  event_id: randomUUID(),
  user_id: null,
  session_id: "visit-0001",
  event_type: "product_view",
  ...overrides,
  event_data: {
    product_id: product_id ?? null,
    category: category ?? null,
    page_url: "/products/lotus-serum",
    timestamp: at.toISOString(),
    metadata: { list: "home", position: 3, sale: true, note: null },
  },
  device_info: {
    user_agent: "Mozilla/5.0",
    ip_address: "203.0.113.0/24",
    device_type,
    browser: "Firefox",
    os: "Android",
  },
});

/** Declares what every event store must do. */
export function eventsContract(name: string, open: (fresh: FreshDatabase) => Promise<OpenEvents>): void {
  describe(`events in ${name}`, () => {
    let fresh: FreshDatabase;
    let opened: OpenEvents;
    let store: EventStore;
    beforeAll(async () => {
      fresh = await freshDatabase();
      opened = await open(fresh);
      store = opened.store;
    });
    afterAll(async () => {
      await opened.close();
      await fresh.drop();
    });

    const addUser = async () => {
      const user = { email: `${randomUUID()}@shop.test`, password_hash: "-" };
      return (await fresh.db.insertInto("users").values(user).returning("id").executeTakeFirstOrThrow()).id;
    };
    const count = async (user_id: number) => (await store.userActivity({ user_id, since: ago(400) })).event_count;

    test("says what a user did, and nobody else's doings", async () => {
      const [user_id, other] = [await addUser(), await addUser()];
      const mine = { user_id, session_id: "visit-mine-1" };
      await store.record([
        givenEvent(mine, { product_id: 2, category: "serum" }),
        givenEvent(mine, { product_id: 2, category: "serum", at: ago(0.5) }),
        givenEvent(mine, { product_id: 1, category: "toner", at: ago(1) }),
        givenEvent({ ...mine, event_type: "cart_add" }, { product_id: 1, category: "toner", at: ago(1) }),
        givenEvent({ ...mine, session_id: "visit-mine-2" }, { device_type: "desktop", at: ago(2) }),
        givenEvent({ ...mine, event_type: "page_view" }, { at: ago(50) }),
        givenEvent({ user_id: other, session_id: "visit-mine-1" }, { product_id: 9 }),
      ]);
      expect(await store.userActivity({ user_id, since: ago(40) })).toEqual({
        event_count: 5,
        session_count: 2,
        last_seen_at: NOW.toISOString(),
        by_type: [
          { event_type: "product_view", count: 4 },
          { event_type: "cart_add", count: 1 },
        ],
        top_categories: [
          { category: "serum", count: 2 },
          { category: "toner", count: 2 },
        ],
        top_products: [
          { product_id: 2, count: 2 },
          { product_id: 1, count: 1 },
        ],
        devices: [
          { device_type: "desktop", session_count: 1 },
          { device_type: "mobile", session_count: 1 },
        ],
      });
    });

    test("knows nothing of a user who did nothing", async () => {
      expect(await store.userActivity({ user_id: await addUser(), since: ago(400) })).toEqual({
        event_count: 0,
        session_count: 0,
        last_seen_at: null,
        by_type: [],
        top_categories: [],
        top_products: [],
        devices: [],
      });
    });

    test("an event counts once, however often it is sent", async () => {
      const user_id = await addUser();
      const events = [1, 2, 3].map((product_id) => givenEvent({ user_id }, { product_id }));
      await store.record(events);
      await store.record([...events, givenEvent({ user_id })]);
      await Promise.all([store.record(events.slice(1)), store.record(events.slice(0, 2))]);
      expect(await count(user_id)).toBe(4);
    });

    test("a visit of many events, some sent again after others came", async () => {
      const user_id = await addUser();
      const events = Array.from({ length: 1_203 }, (_, n) => givenEvent({ user_id }, { product_id: 100_000 + n }));
      for (let at = 0; at < events.length; at += 100) await store.record(events.slice(at, at + 100));
      await store.record(events.slice(0, 40));
      await store.record(events.slice(-40));
      const activity = await store.userActivity({ user_id, since: ago(400) });
      expect([activity.event_count, activity.session_count]).toEqual([1_203, 1]);
    });

    test("events of one visit at the same time are all kept", async () => {
      const user_id = await addUser();
      await Promise.all(Array.from({ length: 20 }, () => store.record([givenEvent({ user_id })])));
      expect(await count(user_id)).toBe(20);
    });

    test("says what was done with a product, by the shop's days", async () => {
      const visit = (session_id: string, event_type: AnalyticsEvent["event_type"], at: Date) =>
        givenEvent({ session_id, event_type }, { product_id: 7_700, at });
      await store.record([
        // 20:30 in London is the next day in Phnom Penh.
        visit("visit-a-77", "product_view", NOW),
        visit("visit-a-77", "product_view", ago(0.5)),
        visit("visit-a-77", "cart_add", ago(0.5)),
        visit("visit-b-77", "product_view", ago(1)),
        visit("visit-b-77", "wishlist_add", ago(1)),
        visit("visit-b-77", "product_view", ago(40)),
        givenEvent({ session_id: "visit-a-77" }, { product_id: 7_800 }),
      ]);
      const options = {
        product_id: 7_700,
        from: ago(30),
        to: new Date(NOW.getTime() + 1),
        time_zone: "Asia/Phnom_Penh",
      };
      expect(await store.productActivity(options)).toEqual({
        views: 3,
        visitors: 2,
        cart_adds: 1,
        by_type: [
          { event_type: "product_view", count: 3 },
          { event_type: "cart_add", count: 1 },
          { event_type: "wishlist_add", count: 1 },
        ],
        by_day: [
          { day: "2026-03-01", views: 2, cart_adds: 1 },
          { day: "2026-03-02", views: 1, cart_adds: 0 },
        ],
      });
      // Up to but not including the end.
      expect((await store.productActivity({ ...options, to: NOW })).views).toBe(2);
      expect(await store.productActivity({ ...options, product_id: 404 })).toEqual({
        views: 0,
        visitors: 0,
        cart_adds: 0,
        by_type: [],
        by_day: [],
      });
    });

    test("weighs products by kind and age; a session counts once for each kind", async () => {
      const user_id = await addUser();
      const own = (session_id: string) => ({ user_id, session_id });
      await store.record([
        givenEvent(own("visit-w-01"), { product_id: 9_501 }),
        givenEvent(own("visit-w-01"), { product_id: 9_501, at: ago(7) }),
        givenEvent(own("visit-w-02"), { product_id: 9_501, at: ago(14) }),
        givenEvent({ ...own("visit-w-01"), event_type: "cart_add" }, { product_id: 9_502, at: ago(28) }),
        givenEvent({ ...own("visit-w-01"), event_type: "search" }, { product_id: 9_503 }),
        givenEvent(own("visit-w-03"), { product_id: 9_504, at: ago(100) }),
        givenEvent(own("visit-w-03"), {}),
      ]);
      const options = {
        since: ago(90),
        at: NOW,
        weights: { product_view: 1, cart_add: 3 },
        half_life_days: 14,
        limit: 10,
      };
      const mine = await store.weighProducts({ ...options, user_id });
      expect(mine.map(({ product_id }) => product_id)).toEqual([9_501, 9_502]);
      expect(mine[0]?.weight).toBeCloseTo(1 + 0.5, 5);
      expect(mine[1]?.weight).toBeCloseTo(3 / 4, 5);
      expect(await store.weighProducts({ ...options, user_id, limit: 1 })).toHaveLength(1);
      const all = await store.weighProducts({ ...options, limit: 10_000 });
      expect(all).toEqual(all.toSorted((a, b) => b.weight - a.weight || a.product_id - b.product_id));
      expect(all.find(({ product_id }) => product_id === 9_501)?.weight).toBeCloseTo(1.5, 5);
      expect(all.length).toBeGreaterThan(2);
    });

    test("forgets what was before, also of a visit that goes on", async () => {
      const user_id = await addUser();
      await store.record([
        givenEvent({ user_id, session_id: "visit-old-1" }, { at: ago(402) }),
        givenEvent({ user_id, session_id: "visit-new-1" }, { at: ago(399) }),
      ]);
      await store.record([givenEvent({ user_id, session_id: "visit-old-1" }, { at: ago(398) })]);
      await store.record([givenEvent({ user_id, session_id: "visit-new-1" }, { at: ago(403) })]);
      await store.deleteBefore(ago(400));
      expect((await store.userActivity({ user_id, since: ago(500) })).event_count).toBe(2);
    });

    test("what is not valid is refused, and nothing of it kept", async () => {
      const user_id = await addUser();
      const wrong = givenEvent({ user_id, event_type: "sneeze" as never });
      await expect(store.record([givenEvent({ user_id }), wrong])).rejects.toThrow();
      expect(await count(user_id)).toBe(0);
    });
  });
}
