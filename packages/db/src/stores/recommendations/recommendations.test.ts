import { describe, expect, onTestFinished, test } from "vitest";
import { neededServer } from "../../needed-server.ts";
import { freshDatabase } from "../../testing.ts";
import { openMongoLink } from "../mongo/mongo-link.ts";
import { cable, freshMongo, freshMongoUrl } from "../mongo/testing.ts";
import { fallbackRecommendations } from "./fallback-recommendations.ts";
import { mongoRecommendations } from "./mongo-recommendations.ts";
import { postgresRecommendations } from "./postgres-recommendations.ts";
import { recommendationsContract } from "./recommendations-contract.ts";

const mongodb = neededServer("mongodb");

recommendationsContract("PostgreSQL", async ({ db }) => ({
  store: postgresRecommendations(db),
  close: async () => {},
}));

describe.skipIf(!mongodb)("with MongoDB", () => {
  recommendationsContract("MongoDB", async () => {
    const { link, close } = await freshMongo(mongodb ?? "");
    return { store: mongoRecommendations(link), close };
  });

  recommendationsContract("MongoDB or PostgreSQL", async ({ db }) => {
    const { link, close } = await freshMongo(mongodb ?? "");
    return { store: fallbackRecommendations(postgresRecommendations(db), link), close };
  });

  test("while MongoDB is down, PostgreSQL keeps and finds them", async () => {
    const fresh = await freshDatabase();
    onTestFinished(() => fresh.drop());
    const way = await cable(mongodb ?? "");
    const link = openMongoLink({ url: freshMongoUrl(way.url) });
    onTestFinished(() => link.close());
    await link.settled();
    expect(link.isUp()).toBe(true);
    await way.cut();
    const store = fallbackRecommendations(postgresRecommendations(fresh.db), link);
    const user = { email: "sokha@shop.test", password_hash: "-" };
    const { id } = await fresh.db.insertInto("users").values(user).returning("id").executeTakeFirstOrThrow();
    const now = new Date();
    await store.keep({
      user_id: id,
      recommendation_type: "popular",
      recommended_products: [],
      skin_profile: null,
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + 1_000).toISOString(),
    });
    expect(await store.find({ user_id: id, recommendation_type: "popular", now })).toMatchObject({ user_id: id });
    expect(link.isUp()).toBe(false);
  });
});
