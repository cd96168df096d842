import type { EventType } from "@dewy/core";
import type { AnalyticsEvent, ProductActivity, ProductWeights, UserActivity } from "@dewy/core/schemas";

/** Events are kept this long. */
export const EVENT_DAYS = 400;

export interface WeighOptions {
  /** Of one user's events alone. */
  user_id?: number;
  since: Date;
  /** The age of an event is counted back from here. */
  at: Date;
  /** What an event of a kind is worth while it is new; other kinds are worth nothing. */
  weights: Partial<Record<EventType, number>>;
  /** After this many days it is worth half. */
  half_life_days: number;
  /** How many products are answered at the most. */
  limit: number;
}

/** Where events are kept. Times are moments of the events, not of their arrival. */
export interface EventStore {
  /** Keeps events, each once: one whose `event_id` is there already changes nothing. Throws for one that is not valid. */
  record(events: readonly AnalyticsEvent[]): Promise<void>;
  /** What a user did since then. */
  userActivity(options: { user_id: number; since: Date }): Promise<UserActivity>;
  /** What was done with a product in [from, to); days are those of `time_zone` (IANA), without the days on which nothing was. */
  productActivity(options: { product_id: number; from: Date; to: Date; time_zone: string }): Promise<ProductActivity>;
  /**
   * The heaviest products: Σ weight × 2^(−age / half-life) over events, where a session counts once for a product and kind, by its
   * latest: a reload is no second visitor.
   */
  weighProducts(options: WeighOptions): Promise<ProductWeights>;
  /** Removes events before then. */
  deleteBefore(time: Date): Promise<void>;
}
