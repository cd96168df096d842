import { type AnalyticsEvent, analyticsEvent, productActivity, productWeights, userActivity } from "@dewy/core/schemas";
import type { AnyBulkWriteOperation, Collection, Db as MongoDb } from "mongodb";
import { USER_ANALYTICS, type UserAnalyticsDocument } from "../mongo/documents.ts";
import type { MongoLink } from "../mongo/mongo-link.ts";
import type { EventStore } from "./event-store.ts";

/** Events in one document of `user_analytics`. */
export const BUCKET_SIZE = 500;
/** Events that are appended at once. */
const GROUP_SIZE = 50;
const DUPLICATE_KEY = 11_000;
/** A season's events are not summed as soon as one is written. */
const SUMMING = { patienceMs: 15_000 };
const DAY_MS = 24 * 60 * 60 * 1_000;

const collection = (db: MongoDb): Collection<UserAnalyticsDocument> => db.collection(USER_ANALYTICS);

/** Events in the collection `user_analytics`. */
export const mongoEvents = (link: MongoLink): EventStore => ({
  async record(events) {
    const groups = byVisit(events.map((event) => analyticsEvent.parse(event)));
    if (groups.length === 0) return;
    await link.run(async (db) => {
      // A group of which one is there already is refused whole: its events are sent one by one.
      const refused = await append(collection(db), groups);
      const singles = refused.filter((group) => group.length > 1).flatMap((group) => group.map((event) => [event]));
      if (singles.length > 0) await append(collection(db), singles);
    });
  },

  async userActivity({ user_id, since }) {
    const [answer] = await link.run((db) =>
      collection(db)
        .aggregate([
          { $match: { user_id, updated_at: { $gte: since } } },
          { $unwind: "$events" },
          { $match: { "events.event_data.timestamp": { $gte: since } } },
          {
            $facet: {
              whole: [
                {
                  $group: {
                    _id: null,
                    event_count: { $sum: 1 },
                    sessions: { $addToSet: "$session_id" },
                    last_seen_at: { $max: "$events.event_data.timestamp" },
                  },
                },
              ],
              by_type: counted("$events.event_type"),
              top_categories: [
                { $match: { "events.event_data.category": { $ne: null } } },
                ...counted("$events.event_data.category", 10),
              ],
              top_products: [
                { $match: { "events.event_type": "product_view", "events.event_data.product_id": { $ne: null } } },
                ...counted("$events.event_data.product_id", 10),
              ],
              devices: [
                { $group: { _id: "$device_info.device_type", sessions: { $addToSet: "$session_id" } } },
                { $project: { count: { $size: "$sessions" } } },
                { $sort: { count: -1, _id: 1 } },
              ],
            },
          },
        ])
        .toArray(),
    );
    const { whole = [], by_type = [], top_categories = [], top_products = [], devices = [] } = answer ?? {};
    return userActivity.parse({
      event_count: whole[0]?.event_count ?? 0,
      session_count: whole[0]?.sessions.length ?? 0,
      last_seen_at: whole[0]?.last_seen_at.toISOString() ?? null,
      by_type: named(by_type, "event_type"),
      top_categories: named(top_categories, "category"),
      top_products: named(top_products, "product_id"),
      devices: named(devices, "device_type", "session_count"),
    });
  },

  async productActivity({ product_id, from, to, time_zone }) {
    const isKind = (kind: string) => ({ $sum: { $cond: [{ $eq: ["$events.event_type", kind] }, 1, 0] } });
    const day = { $dateToString: { format: "%Y-%m-%d", date: "$events.event_data.timestamp", timezone: time_zone } };
    const [answer] = await link.run(
      (db) =>
        collection(db)
          .aggregate([
            { $match: { "events.event_data.product_id": product_id, updated_at: { $gte: from } } },
            { $unwind: "$events" },
            {
              $match: {
                "events.event_data.product_id": product_id,
                "events.event_data.timestamp": { $gte: from, $lt: to },
              },
            },
            {
              $facet: {
                by_type: counted("$events.event_type"),
                visitors: [
                  { $match: { "events.event_type": "product_view" } },
                  { $group: { _id: "$session_id" } },
                  { $count: "count" },
                ],
                by_day: [
                  { $match: { "events.event_type": { $in: ["product_view", "cart_add"] } } },
                  { $group: { _id: day, views: isKind("product_view"), cart_adds: isKind("cart_add") } },
                  { $sort: { _id: 1 } },
                ],
              },
            },
          ])
          .toArray(),
      SUMMING,
    );
    const { by_type = [], visitors = [], by_day = [] } = answer ?? {};
    const total = (kind: string) => by_type.find(({ _id }: Counted) => _id === kind)?.count ?? 0;
    return productActivity.parse({
      views: total("product_view"),
      visitors: visitors[0]?.count ?? 0,
      cart_adds: total("cart_add"),
      by_type: named(by_type, "event_type"),
      by_day: by_day.map(({ _id, views, cart_adds }: Record<string, unknown>) => ({ day: _id, views, cart_adds })),
    });
  },

  async weighProducts({ user_id, since, at, weights, half_life_days, limit }) {
    const kinds = Object.keys(weights);
    const worth = Object.entries(weights).reduce<unknown>(
      (otherwise, [kind, weight]) => ({ $cond: [{ $eq: ["$_id.event_type", kind] }, weight, otherwise] }),
      0,
    );
    const decay = { $pow: [2, { $divide: [{ $subtract: ["$at", at] }, half_life_days * DAY_MS] }] };
    const rows = await link.run(
      (db) =>
        collection(db)
          .aggregate([
            { $match: { updated_at: { $gte: since }, ...(user_id !== undefined && { user_id }) } },
            { $unwind: "$events" },
            {
              $match: {
                "events.event_type": { $in: kinds },
                "events.event_data.product_id": { $ne: null },
                "events.event_data.timestamp": { $gte: since, $lte: at },
              },
            },
            {
              $group: {
                _id: {
                  product_id: "$events.event_data.product_id",
                  event_type: "$events.event_type",
                  session_id: "$session_id",
                },
                at: { $max: "$events.event_data.timestamp" },
              },
            },
            { $project: { product_id: "$_id.product_id", weight: { $multiply: [worth, decay] } } },
            { $group: { _id: "$product_id", weight: { $sum: "$weight" } } },
            { $sort: { weight: -1, _id: 1 } },
            { $limit: limit },
          ])
          .toArray(),
      SUMMING,
    );
    return productWeights.parse(rows.map(({ _id, weight }) => ({ product_id: _id, weight })));
  },

  // MongoDB does so itself, too; no document goes on for so long that what is old in it stays.
  async deleteBefore(time) {
    await link.run((db) => collection(db).deleteMany({ updated_at: { $lt: time } }));
  },
});

/** Groups of events that fit in one document: of one visit and day. */
function byVisit(events: readonly AnalyticsEvent[]): AnalyticsEvent[][] {
  const groups = new Map<string, AnalyticsEvent[]>();
  const full: AnalyticsEvent[][] = [];
  for (const event of new Map(events.map((event) => [event.event_id, event])).values()) {
    const visit = `${event.user_id} ${event.session_id} ${event.event_data.timestamp.slice(0, "2026-03-01".length)}`;
    const group = [...(groups.get(visit) ?? []), event];
    groups.set(visit, group);
    if (group.length < GROUP_SIZE) continue;
    full.push(group);
    groups.delete(visit);
  }
  return [...full, ...groups.values()];
}

/** Appends groups of events, each of one visit, and answers those that were refused because one of them is there already. */
async function append(to: Collection<UserAnalyticsDocument>, groups: AnalyticsEvent[][]): Promise<AnalyticsEvent[][]> {
  try {
    await to.bulkWrite(groups.map(appendGroup), { ordered: false });
    return [];
  } catch (error) {
    const { writeErrors } = (error ?? {}) as { writeErrors?: WriteError[] | WriteError };
    const refusals = [writeErrors ?? []].flat();
    if (refusals.length === 0 || refusals.some(({ code }) => code !== DUPLICATE_KEY)) throw error;
    return refusals.flatMap(({ index }) => [groups[index] ?? []]);
  }
}

interface WriteError {
  code: number;
  index: number;
}

/**
 * Appends events to an open document of their visit, or begins one. Where the open document has one of them already, the filter
 * finds none, and beginning another is refused by the unique index: a repeat never counts twice.
 */
function appendGroup(events: AnalyticsEvent[]): AnyBulkWriteOperation<UserAnalyticsDocument> {
  const [{ user_id, session_id, device_info }] = events as [AnalyticsEvent];
  const times = events.map(({ event_data }) => Date.parse(event_data.timestamp));
  const [oldest, newest] = [Math.min(...times), Math.max(...times)];
  const entries = events.map(({ event_id, event_type, event_data }) => ({
    event_id,
    event_type,
    event_data: { ...event_data, timestamp: new Date(event_data.timestamp) },
  }));
  return {
    updateOne: {
      filter: {
        session_id,
        user_id,
        event_count: { $lte: BUCKET_SIZE - events.length },
        created_at: { $gte: new Date(newest - DAY_MS) },
        updated_at: { $lte: new Date(oldest + DAY_MS) },
        "events.event_id": { $nin: events.map(({ event_id }) => event_id) },
      },
      update: {
        $push: { events: { $each: entries } },
        $inc: { event_count: events.length },
        $max: { updated_at: new Date(newest) },
        $min: { created_at: new Date(oldest) },
        $setOnInsert: { device_info },
      },
      upsert: true,
    },
  };
}

interface Counted {
  _id: unknown;
  count: number;
}

/** Counts by `field`, most first. */
const counted = (field: string, limit?: number) => [
  { $group: { _id: field, count: { $sum: 1 } } },
  { $sort: { count: -1, _id: 1 } },
  ...(limit === undefined ? [] : [{ $limit: limit }]),
];

const named = (rows: Counted[], name: string, countName = "count") =>
  rows.map(({ _id, count }) => ({ [name]: _id, [countName]: count }));
