import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../testing.ts";
import { postgresSessions } from "./postgres-sessions.ts";
import { sessionsContract } from "./sessions-contract.ts";

sessionsContract("PostgreSQL", async ({ db }) => ({
  store: postgresSessions(db),
  heard: async () => {},
  close: async () => {},
}));

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test("a session and its user are one statement", async () => {
  fresh.queries.length = 0;
  await postgresSessions(fresh.db).getSessionAndUser("0".repeat(64));
  expect(fresh.queries).toHaveLength(1);
});
