export { EmbeddedError, type EmbeddedErrorCode } from "./embedded-error.ts";
export { freePort } from "./free-port.ts";
export { startThrowawayMongo, type ThrowawayMongo } from "./mongo/start-throwaway-mongo.ts";
export { defaultDataDir } from "./postgres/default-data-dir.ts";
export { type EmbeddedPostgres, type StartPostgresOptions, startPostgres } from "./postgres/start-postgres.ts";
export { startThrowawayPostgres } from "./postgres/start-throwaway-postgres.ts";
export { startThrowawayRedis, type ThrowawayRedis } from "./redis/start-throwaway-redis.ts";
