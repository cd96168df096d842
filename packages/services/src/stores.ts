import {
  announce,
  type Cache,
  type Db,
  fallbackRecommendations,
  forwardingEvents,
  type MongoLink,
  memoryCache,
  openMongoLink,
  openRedisLink,
  postgresCarts,
  postgresEvents,
  postgresRecommendations,
  postgresSessions,
  type RedisLink,
  redisCache,
  redisCarts,
  redisSessions,
  renewGenerations,
} from "@dewy/db";
import type { Logger } from "pino";
import type { Stores } from "./context.ts";

/** Everything in PostgreSQL alone. */
export const postgresStores = (db: Db, cache: Cache): Stores => ({
  sessions: postgresSessions,
  carts: postgresCarts(),
  cache,
  events: { ...postgresEvents(db), forward: async () => 0 },
  recommendations: postgresRecommendations(db),
});

export interface OpenStores {
  stores: Stores;
  /** The connection to Redis, where there is one. */
  redis: RedisLink | undefined;
  /** The connection to MongoDB, where there is one. */
  mongo: MongoLink | undefined;
}

interface StoreUrls {
  redisUrl?: string | undefined;
  mongodbUrl?: string | undefined;
}

/**
 * With `redisUrl` sessions, carts and answers are shared in Redis; without it this process keeps answers in its memory. With `mongodbUrl`
 * events and recommendations are kept in MongoDB.
 */
export function openStores({ db, log, redisUrl, mongodbUrl }: StoreUrls & { db: Db; log: Logger }): OpenStores {
  const redis = redisUrl === undefined ? undefined : openRedis(redisUrl, log);
  const mongo = mongodbUrl === undefined ? undefined : openMongo(mongodbUrl, log);
  const cache = redis ? redisCache({ link: redis, announce: (message) => announce(db, message) }) : memoryCache();
  const inPostgres = postgresStores(db, cache);
  return {
    stores: {
      ...inPostgres,
      ...(redis && { sessions: redisSessions(cache), carts: redisCarts(cache) }),
      ...(mongo && {
        events: forwardingEvents(db, mongo),
        recommendations: fallbackRecommendations(inPostgres.recommendations, mongo),
      }),
    },
    redis,
    mongo,
  };
}

const openRedis = (url: string, log: Logger): RedisLink =>
  openRedisLink({
    url,
    prepare: renewGenerations,
    onDown: (reason) => log.warn({ reason }, "Redis cannot be used; PostgreSQL answers alone until it is back"),
    onUp: () => log.info("Redis is used"),
  });

const openMongo = (url: string, log: Logger): MongoLink =>
  openMongoLink({
    url,
    onDown: (reason) => log.warn({ reason }, "MongoDB cannot be used; PostgreSQL keeps events until it is back"),
    onUp: () => log.info("MongoDB is used again"),
  });
