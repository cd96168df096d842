import { randomBytes } from "node:crypto";
import { Json } from "@dewy/core";
import { type Cache, type CacheFamily, cacheFamilies, forgetAnnounced, type ThroughOptions } from "./cache.ts";
import type { RedisClient, RedisLink } from "./redis-link.ts";

/**
 * A value is kept as `<generation>:<JSON>`: it counts only while its family's generation is the same. So one write forgets a whole
 * family, and data that an old Redis brings back counts for nothing once the generations are new.
 *
 * Who misses puts a lease, `<generation>:lease:<random>`, loads, and replaces that very lease by the value. A forgotten key has
 * lost its lease, so what was read before it was forgotten is not written after. Each command has one key, as a cluster wants.
 */
const generationKey = (family: CacheFamily) => `generation:${family}`;

const LEASE = "lease:";
const LEASE_MS = 10_000;

/** Puts the lease ARGV[2] for ARGV[3] ms; where a value or lease of the generation ARGV[1] is, answers that instead. */
const TAKE_LEASE = `
  local held = redis.call('get', KEYS[1])
  if held and string.sub(held, 1, #ARGV[1]) == ARGV[1] then return held end
  redis.call('set', KEYS[1], ARGV[2], 'px', ARGV[3])
  return false`;

/** Puts ARGV[2] for ARGV[3] seconds in the place of ARGV[1], if that is still there. */
const REPLACE = `
  if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
  redis.call('set', KEYS[1], ARGV[2], 'ex', ARGV[3])
  return 1`;

const REMOVE = `
  if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call('del', KEYS[1])`;

const token = () => randomBytes(12).toString("base64url");

/** New generations for all families: nothing that was kept before counts any more. */
export const renewGenerations = (client: RedisClient): Promise<unknown> =>
  Promise.all(cacheFamilies.map((family) => client.set(generationKey(family), token())));

export interface RedisCacheOptions {
  link: RedisLink;
  /** Tells other processes what this one could not make Redis forget. */
  announce: (message: string) => Promise<unknown>;
}

/** A cache in Redis, shared by all processes. `link` must renew the generations before each use of a new connection. */
export function redisCache({ link, announce }: RedisCacheOptions): Cache {
  /** Loads under way in this process, by the lease they began under. Whoever still sees that lease may have what they answer. */
  const loads = new Map<string, Promise<unknown>>();

  const forgetHere = (...keys: string[]) => link.run((client) => Promise.all(keys.map((key) => client.del(key))));
  const forgetAllHere = (family: CacheFamily) => link.run((client) => client.set(generationKey(family), token()));

  const share = <Loaded>(lease: string, load: () => Promise<Loaded>): Promise<Loaded> => {
    const value = load().finally(() => loads.delete(lease));
    loads.set(lease, value);
    return value;
  };

  const fill = async <Loaded extends Json<unknown> | undefined>(
    lease: string,
    options: ThroughOptions<Loaded>,
  ): Promise<Loaded> => {
    const { key, seconds, load, keep = () => true } = options;
    const script = (text: string, ...more: string[]) =>
      link.run((client) => client.eval(text, { keys: [key], arguments: [lease, ...more] })).catch(() => {});
    let loaded: Loaded;
    try {
      loaded = await load();
    } catch (error) {
      await script(REMOVE);
      throw error;
    }
    const generation = lease.slice(0, lease.indexOf(":") + 1);
    if (!loaded || !keep(loaded)) await script(REMOVE);
    else await script(REPLACE, `${generation}${loaded.text}`, String(seconds));
    return loaded;
  };

  const firstGeneration = async (family: CacheFamily): Promise<string> => {
    const key = generationKey(family);
    const [, present] = await link.run((client) =>
      Promise.all([client.set(key, token(), { condition: "NX" }), client.get(key)]),
    );
    return String(present);
  };

  /** What stands under the key and counts, having put our lease there if nothing did. */
  const look = async (family: CacheFamily, key: string): Promise<{ held: string; isOurs: boolean; start: number }> => {
    let [generation, held] = await link.run((client) =>
      Promise.all([client.get(generationKey(family)), client.get(key)]),
    );
    const prefix = `${generation ?? (await firstGeneration(family))}:`;
    const start = prefix.length;
    if (held?.startsWith(prefix)) return { held, isOurs: false, start };
    const lease = `${prefix}${LEASE}${token()}`;
    held = (await link.run((client) =>
      client.eval(TAKE_LEASE, { keys: [key], arguments: [prefix, lease, String(LEASE_MS)] }),
    )) as string | null;
    return { held: held ?? lease, isOurs: held === null, start };
  };

  return {
    async through(options) {
      const { family, key, seconds, load, refresh } = options;
      const found = await look(family, key).catch(() => undefined);
      if (!found) return load();
      const { held, isOurs, start } = found;
      if (isOurs) return share(held, () => fill(held, options));
      if (held.startsWith(LEASE, start)) {
        return (loads.get(held) as ReturnType<typeof load> | undefined) ?? share(held, load);
      }
      const value = new Json(held.slice(start)) as NonNullable<Awaited<ReturnType<typeof load>>>;
      const newer = refresh?.(value);
      if (!newer) return value;
      const text = `${held.slice(0, start)}${newer.text}`;
      const script = { keys: [key], arguments: [held, text, String(seconds)] };
      await link.run((client) => client.eval(REPLACE, script)).catch(() => {});
      return newer;
    },
    async forget(_family, ...keys) {
      if (keys.length === 0) return;
      await forgetHere(...keys).catch(() => Promise.all(keys.map(announce)).catch(() => {}));
    },
    async forgetAll(family) {
      await forgetAllHere(family).catch(() => announce(family).catch(() => {}));
    },
    async generation(family) {
      try {
        return (await link.run((client) => client.get(generationKey(family)))) ?? (await firstGeneration(family));
      } catch {
        return undefined;
      }
    },
    // What cannot be forgotten now needs no announcement of its own: before the link is used again the generations are new.
    hear: (message) =>
      forgetAnnounced(message, {
        forget: async (_family, ...keys) => void (await forgetHere(...keys)),
        forgetAll: async (family) => void (await forgetAllHere(family)),
      }).catch(() => {}),
    async renew() {
      await link.run(renewGenerations).catch(() => {});
    },
    health: () => (link.isUp() ? "up" : "down"),
    settled: () => link.settled(),
    close: () => link.close(),
  };
}
