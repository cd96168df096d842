import { z } from "zod";
import { eventTypes } from "../enums.ts";
import { id, line, slug } from "./fields.ts";

/** Flat, at most 20 keys and 2 KB as JSON; the keys are fit for any store. */
const metadata = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/), z.union([line(500), z.number(), z.boolean(), z.null()]))
  .refine((fields) => Object.keys(fields).length <= 20, { error: "too_big" })
  .refine((fields) => new TextEncoder().encode(JSON.stringify(fields)).length <= 2_048, { error: "too_big" });

export const sessionId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** Something a shopper did. The time is the server's; without `session_id` the visit is known by the browser's cookie. */
export const trackEventInput = z.object({
  event_type: z.enum(eventTypes),
  session_id: sessionId.optional(),
  product_id: id.optional(),
  category: slug.max(100).optional(),
  page_url: line(2_000).optional(),
  metadata: metadata.default({}),
});
export type TrackEventInput = z.infer<typeof trackEventInput>;

/** As it is kept, in PostgreSQL and in MongoDB. */
export const eventData = z.object({
  product_id: id.nullable(),
  category: z.string().max(100).nullable(),
  page_url: z.string().max(2_000).nullable(),
  timestamp: z.iso.datetime(),
  metadata: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type EventData = z.infer<typeof eventData>;

export const deviceInfo = z.object({
  user_agent: z.string().max(300).nullable(),
  /** Shortened: of a network, never of one person's line. */
  ip_address: z.string().max(64).nullable(),
  device_type: z.enum(["mobile", "tablet", "desktop", "unknown"]),
  browser: z.string().max(60).nullable(),
  os: z.string().max(60).nullable(),
});
export type DeviceInfo = z.infer<typeof deviceInfo>;

/** One event whole. `event_id` makes it one, however often it is sent. */
export const analyticsEvent = z.object({
  event_id: z.uuid(),
  user_id: id.nullable(),
  session_id: sessionId,
  event_type: z.enum(eventTypes),
  event_data: eventData,
  device_info: deviceInfo,
});
export type AnalyticsEvent = z.infer<typeof analyticsEvent>;

export const userInsightsInput = z.object({ user_id: id, days: z.int().min(1).max(400).default(90) });
export type UserInsightsInput = z.infer<typeof userInsightsInput>;

export const productStatsInput = z.object({ product_id: id, days: z.int().min(1).max(400).default(30) });
export type ProductStatsInput = z.infer<typeof productStatsInput>;
