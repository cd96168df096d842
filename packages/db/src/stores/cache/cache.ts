import type { Json } from "@dewy/core";

/** What is forgotten together. */
export type CacheFamily = "sessions" | "carts" | "products" | "attention";

export const cacheFamilies: readonly CacheFamily[] = ["sessions", "carts", "products", "attention"];

export interface ThroughOptions<Loaded extends Json<unknown> | undefined> {
  family: CacheFamily;
  /** The whole key, as Redis has it. A key is of one family always. */
  key: string;
  /** How long the value is kept, counted from when it was written. */
  seconds: number;
  /** Reads the truth; `undefined` is answered and not kept. */
  load: () => Promise<Loaded>;
  /** Whether an answer is worth keeping; all are unless said. */
  keep?: (loaded: NonNullable<Loaded>) => boolean;
  /** What a value that was found becomes, written in its place unless it was forgotten meanwhile; `undefined` leaves it. */
  refresh?: (found: NonNullable<Loaded>) => NonNullable<Loaded> | undefined;
}

/**
 * Remembers what PostgreSQL answered. The truth is written first, then what it made stale is forgotten: once `forget` or
 * `forgetAll` has resolved, no reader gets what was read before it, and no load that began before it brings that back.
 * Nothing here throws because of the cache: where it cannot be asked, `through` answers what `load` does.
 */
export interface Cache {
  /** The value under the key, or what `load` answers, which is then kept. Identical misses of a process share one load. */
  through<Loaded extends Json<unknown> | undefined>(options: ThroughOptions<Loaded>): Promise<Loaded>;
  forget(family: CacheFamily, ...keys: string[]): Promise<void>;
  forgetAll(family: CacheFamily): Promise<void>;
  /**
   * Another text after each `forgetAll` of the family, in any process: whoever keeps something elsewhere beside the text that it was made
   * under may use it while this answers the same. Undefined where nobody can say.
   */
  generation(family: CacheFamily): Promise<string | undefined>;
  /** Forgets what another process announced as stale: a family's name or a key. */
  hear(message: string): Promise<void>;
  /** Forgets everything: for who may have missed announcements. */
  renew(): Promise<void>;
  health(): "up" | "down" | "off";
  /** Resolves once the first attempt to reach the server is over, whether it succeeded or not. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Of which family an announced key is; undefined where the message is none of ours. */
export function familyOfKey(key: string): CacheFamily | undefined {
  if (key.startsWith("session:")) return "sessions";
  if (key.startsWith("cart:")) return "carts";
  if (key.startsWith("api:products:")) return "products";
  return key === "api:attention" ? "attention" : undefined;
}

export const isFamily = (message: string): message is CacheFamily =>
  (cacheFamilies as readonly string[]).includes(message);

/** Forgets what `message` says, by the two functions given. */
export async function forgetAnnounced(
  message: string,
  { forget, forgetAll }: Pick<Cache, "forget" | "forgetAll">,
): Promise<void> {
  if (isFamily(message)) return forgetAll(message);
  const family = familyOfKey(message);
  if (family) await forget(family, message);
}
