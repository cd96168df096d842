import { type Json, RecentMap } from "@dewy/core";
import { type Cache, type CacheFamily, cacheFamilies, forgetAnnounced } from "./cache.ts";

interface Entry {
  family: CacheFamily;
  json: Json<unknown>;
  expires: number;
}

interface Loading {
  family: CacheFamily;
  value: Promise<Json<unknown> | undefined>;
}

export interface MemoryCacheOptions {
  maxEntries?: number;
  /** Of all values together; the least recently used go first. */
  maxBytes?: number;
  /** Milliseconds. */
  now?: () => number;
}

/** A cache in this process's memory. */
export function memoryCache(options: MemoryCacheOptions = {}): Cache {
  const { maxEntries = 5_000, maxBytes = 16 * 1024 * 1024, now = Date.now } = options;
  const entries = new RecentMap<Entry>({ maxEntries, maxWeight: maxBytes, weigh: sizeOf });
  const loads = new Map<string, Loading>();
  const generations = new Map<CacheFamily, number>();

  const forgetAll = async (family: CacheFamily) => {
    generations.set(family, (generations.get(family) ?? 0) + 1);
    for (const [key, entry] of entries) if (entry.family === family) entries.delete(key);
    for (const [key, loading] of loads) if (loading.family === family) loads.delete(key);
  };

  const forget = async (_family: CacheFamily, ...keys: string[]) => {
    for (const key of keys) {
      entries.delete(key);
      loads.delete(key);
    }
  };

  return {
    async through({ family, key, seconds, load, keep: isKept = () => true, refresh }) {
      const write = (json: Json<unknown>) =>
        entries.set(key, { family, json: json.encoded(), expires: now() + seconds * 1_000 });
      const entry = entries.get(key);
      if (entry && entry.expires > now()) {
        const found = entry.json as NonNullable<Awaited<ReturnType<typeof load>>>;
        const newer = refresh?.(found);
        if (newer) write(newer);
        return newer ?? found;
      }
      const running = loads.get(key);
      if (running) return running.value as ReturnType<typeof load>;
      const value = load();
      const loading = { family, value };
      loads.set(key, loading);
      try {
        const loaded = await value;
        // Forgotten meanwhile, it is another load's to keep.
        if (loads.get(key) === loading && loaded && isKept(loaded)) write(loaded);
        return loaded;
      } finally {
        if (loads.get(key) === loading) loads.delete(key);
      }
    },
    forget,
    forgetAll,
    generation: async (family) => String(generations.get(family) ?? 0),
    hear: (message) => forgetAnnounced(message, { forget, forgetAll }),
    async renew() {
      await Promise.all(cacheFamilies.map(forgetAll));
    },
    health: () => "off",
    settled: async () => {},
    async close() {
      entries.clear();
    },
  };
}

/** As much again as the UTF-8 is left for its compressed forms, which who sends it keeps with it; an entry takes about two hundred bytes beside. */
const sizeOf = (key: string, { json }: Entry) => 2 * (key.length + json.raw.length) + 200;
