import type { StoredRecommendations } from "@dewy/core/schemas";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../testing.ts";
import type { RecommendationStore } from "./recommendation-store.ts";

const HOUR = 60 * 60 * 1_000;

export interface OpenRecommendations {
  store: RecommendationStore;
  close(): Promise<void>;
}

/** Declares what every store of recommendations must do. */
export function recommendationsContract(
  name: string,
  open: (fresh: FreshDatabase) => Promise<OpenRecommendations>,
): void {
  describe(`recommendations in ${name}`, () => {
    let fresh: FreshDatabase;
    let opened: OpenRecommendations;
    let store: RecommendationStore;
    let user_id = 0;
    const now = new Date("2026-03-01T10:00:00.000Z");
    beforeAll(async () => {
      fresh = await freshDatabase();
      opened = await open(fresh);
      store = opened.store;
      const user = { email: "sokha@shop.test", password_hash: "-" };
      user_id = (await fresh.db.insertInto("users").values(user).returning("id").executeTakeFirstOrThrow()).id;
    });
    afterAll(async () => {
      await opened.close();
      await fresh.drop();
    });

    const made = (overrides: Partial<StoredRecommendations> = {}): StoredRecommendations => ({
      user_id,
      recommendation_type: "for_you",
      recommended_products: [
        { product_id: 7, score: 0.75, reason: "bought_together", generated_at: now.toISOString() },
        { product_id: 3, score: 0.5, reason: "popular", generated_at: now.toISOString() },
      ],
      skin_profile: { skin_type: "oily", concerns: ["acne"], age_range: null, preferred_brands: ["Mekong Fern"] },
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + HOUR).toISOString(),
      ...overrides,
    });
    const asMillis = (found: StoredRecommendations | undefined) =>
      found && {
        ...found,
        created_at: new Date(found.created_at).toISOString(),
        expires_at: new Date(found.expires_at).toISOString(),
      };
    const find = async (overrides: Partial<Parameters<RecommendationStore["find"]>[0]> = {}) =>
      asMillis(await store.find({ user_id, recommendation_type: "for_you", now, ...overrides }));

    test("what was kept is found, in its order, of that user and type alone", async () => {
      await store.keep(made());
      expect(await find()).toEqual(made());
      expect(await find({ recommendation_type: "popular" })).toBeUndefined();
      expect(await find({ user_id: user_id + 1 })).toBeUndefined();
    });

    test("newer ones take the place of older ones", async () => {
      await store.keep(made());
      const newer = made({ recommended_products: [], skin_profile: null });
      await store.keep(newer);
      expect(await find()).toEqual(newer);
    });

    test("what has expired is not found, and goes", async () => {
      await store.keep(made());
      const later = new Date(now.getTime() + HOUR);
      expect(await find({ now: later })).toBeUndefined();
      await store.deleteExpired(new Date(later.getTime() - 1));
      expect(await find()).toEqual(made());
      await store.deleteExpired(later);
      expect(await find()).toBeUndefined();
    });

    test("what is not valid is refused", async () => {
      const wrong = made({ recommended_products: [{ product_id: 1.5 } as never] });
      await expect(store.keep(wrong)).rejects.toThrow();
    });
  });
}
