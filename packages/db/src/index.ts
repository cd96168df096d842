export {
  BackupError,
  type PresentShop,
  type Restored,
  restoreBackup,
  type WrittenBackup,
  writeBackup,
} from "./backup/index.ts";
export type { Db, DbOptions, PoolState } from "./client.ts";
export { createDb, poolState } from "./client.ts";
export { isMissingTable, isTransient, isUnreachable, violatedConstraint } from "./constraint.ts";
export { type Door, openDoor } from "./door.ts";
export { announce, type Listener, listen } from "./listen.ts";
export { migrate, NewerDatabaseError } from "./migrate.ts";
export type { Cache, CacheFamily, ThroughOptions } from "./stores/cache/cache.ts";
export { memoryCache } from "./stores/cache/memory-cache.ts";
export { noCache } from "./stores/cache/no-cache.ts";
export { redisCache, renewGenerations } from "./stores/cache/redis-cache.ts";
export { openRedisLink, type RedisLink } from "./stores/cache/redis-link.ts";
export type { CartOwner, CartStore } from "./stores/carts/cart-store.ts";
export { ownedBy, postgresCarts } from "./stores/carts/postgres-carts.ts";
export { redisCarts } from "./stores/carts/redis-carts.ts";
export { EVENT_DAYS, type EventStore, type WeighOptions } from "./stores/events/event-store.ts";
export { type ForwardingEvents, forwardingEvents } from "./stores/events/forwarding-events.ts";
export { postgresEvents } from "./stores/events/postgres-events.ts";
export { type MongoLink, openMongoLink } from "./stores/mongo/mongo-link.ts";
export { fallbackRecommendations } from "./stores/recommendations/fallback-recommendations.ts";
export { postgresRecommendations } from "./stores/recommendations/postgres-recommendations.ts";
export type { RecommendationStore } from "./stores/recommendations/recommendation-store.ts";
export { postgresSessions } from "./stores/sessions/postgres-sessions.ts";
export { redisSessions } from "./stores/sessions/redis-sessions.ts";
export type { SessionStore, SessionsOver } from "./stores/sessions/session-store.ts";
export type { Database } from "./tables/index.ts";
export type { SessionKind } from "./tables/users.ts";
export { afterCommit, transact } from "./transaction.ts";
