import { freshMongo, freshRedis, neededServer } from "@dewy/api/testing";
import type { Env } from "../env.ts";

export interface StoreConfiguration {
  name: string;
  /** What the shop's environment is beside the usual; `stop` ends the servers that were started for it. */
  start(): Promise<{ env: Partial<Env>; stop(): Promise<void> }>;
}

const [redisServer, mongoServer] = [neededServer("redis"), neededServer("mongodb")];

const everything: StoreConfiguration = {
  name: "PostgreSQL, Redis and MongoDB",
  async start() {
    const [redis, mongo] = [await freshRedis(redisServer ?? ""), await freshMongo(mongoServer ?? "")];
    return {
      env: { REDIS_URL: redis.url, MONGODB_URL: mongo.url },
      async stop() {
        await redis.drop();
        await mongo.close();
      },
    };
  },
};

/** What remembers, in every way that a shop may be run. */
export const storeConfigurations: StoreConfiguration[] = [
  { name: "PostgreSQL alone", start: async () => ({ env: {}, stop: async () => {} }) },
  ...(redisServer && mongoServer ? [everything] : []),
];
