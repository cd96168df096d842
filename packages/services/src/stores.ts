import {
  announce,
  type Cache,
  type Db,
  memoryCache,
  openRedisLink,
  postgresCarts,
  postgresSessions,
  type RedisLink,
  redisCache,
  redisCarts,
  redisSessions,
  renewGenerations,
} from "@dewy/db";
import type { Logger } from "pino";
import type { Stores } from "./context.ts";

/** Sessions and carts in PostgreSQL alone. */
export const postgresStores = (cache: Cache): Stores => ({ sessions: postgresSessions, carts: postgresCarts(), cache });

export interface OpenStores {
  stores: Stores;
  /** The connection to Redis, where there is one. */
  redis: RedisLink | undefined;
}

/** With `redisUrl` sessions, carts and answers are shared in Redis; without it this process keeps answers in its memory. */
export function openStores({ db, redisUrl, log }: { db: Db; redisUrl?: string | undefined; log: Logger }): OpenStores {
  if (redisUrl === undefined) return { stores: postgresStores(memoryCache()), redis: undefined };
  const redis = openRedisLink({
    url: redisUrl,
    prepare: renewGenerations,
    onDown: (reason) => log.warn({ reason }, "Redis cannot be used; PostgreSQL answers alone until it is back"),
    onUp: () => log.info("Redis is used"),
  });
  const cache = redisCache({ link: redis, announce: (message) => announce(db, message) });
  return { stores: { sessions: redisSessions(cache), carts: redisCarts(cache), cache }, redis };
}
