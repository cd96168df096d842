import { tmpdir } from "node:os";
import { join } from "node:path";
import { noCache } from "@dewy/db";
import {
  type FreshDatabase,
  type FreshRedis,
  freshDatabase,
  freshMongo,
  freshRedis,
  neededServer,
  sql,
} from "@dewy/db/testing";
import { pino } from "pino";
import { memoryThrottles } from "./auth/throttles.ts";
import type { Actor, Deps, ServiceContext } from "./context.ts";
import { postgresStores } from "./stores.ts";

export { type FreshDatabase, type FreshRedis, freshDatabase, freshMongo, freshRedis, neededServer, sql };

/** The shared things of a process, over a test database: silent, with a clock that `set` moves. */
export function makeDeps(fresh: FreshDatabase, overrides: Partial<Deps> = {}): Deps {
  const folder = join(tmpdir(), "dewy-test");
  return {
    db: fresh.db,
    log: pino({ level: "silent" }),
    now: () => new Date(),
    config: {
      publicUrl: "http://shop.test",
      secret: "a-secret-for-tests-only",
      demo: false,
      mediaDir: join(folder, "media"),
      mailDir: join(folder, "mail"),
    },
    throttles: memoryThrottles(),
    // Tests change the database behind the shop's back.
    stores: postgresStores(fresh.db, noCache()),
    ...overrides,
  };
}

/** A verb's context over a test database: a script's unless another actor is given. */
export const makeContext = (
  fresh: FreshDatabase,
  { actor = { kind: "system", name: "test" }, ...overrides }: Partial<Deps> & { actor?: Actor } = {},
): ServiceContext => ({ ...makeDeps(fresh, overrides), actor });
export { checkBooks } from "./books/check-books.ts";
export * from "./given.ts";
export { fillCart, orderRequest } from "./orders/given-order.ts";
