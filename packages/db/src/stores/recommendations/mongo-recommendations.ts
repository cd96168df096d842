import { storedRecommendations } from "@dewy/core/schemas";
import type { Collection, Db as MongoDb } from "mongodb";
import { PRODUCT_RECOMMENDATIONS, type ProductRecommendationsDocument } from "../mongo/documents.ts";
import type { MongoLink } from "../mongo/mongo-link.ts";
import type { RecommendationStore } from "./recommendation-store.ts";

const collection = (db: MongoDb): Collection<ProductRecommendationsDocument> => db.collection(PRODUCT_RECOMMENDATIONS);

/** Recommendations in the collection `product_recommendations`. */
export const mongoRecommendations = (link: MongoLink): RecommendationStore => ({
  async find({ user_id, recommendation_type, now }) {
    // MongoDB removes what has expired about once a minute.
    const wanted = { user_id, recommendation_type, expires_at: { $gt: now } };
    const document = await link.run((db) => collection(db).findOne(wanted));
    if (!document) return undefined;
    return storedRecommendations.parse({
      ...document,
      recommended_products: document.recommended_products.map((product) => ({
        ...product,
        generated_at: product.generated_at.toISOString(),
      })),
      created_at: document.created_at.toISOString(),
      expires_at: document.expires_at.toISOString(),
    });
  },

  async keep(recommendations) {
    const { user_id, recommendation_type, ...row } = storedRecommendations.parse(recommendations);
    const $set = {
      recommended_products: row.recommended_products.map((product) => ({
        ...product,
        generated_at: new Date(product.generated_at),
      })),
      skin_profile: row.skin_profile,
      created_at: new Date(row.created_at),
      expires_at: new Date(row.expires_at),
    };
    await link.run((db) => collection(db).updateOne({ user_id, recommendation_type }, { $set }, { upsert: true }));
  },

  async deleteExpired(now) {
    await link.run((db) => collection(db).deleteMany({ expires_at: { $lte: now } }));
  },
});
