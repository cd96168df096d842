import type { MongoLink } from "../mongo/mongo-link.ts";
import { mongoRecommendations } from "./mongo-recommendations.ts";
import type { RecommendationStore } from "./recommendation-store.ts";

/** Recommendations in MongoDB, and in `otherwise` while MongoDB is down. None is worth forwarding: they expire soon. */
export function fallbackRecommendations(otherwise: RecommendationStore, link: MongoLink): RecommendationStore {
  const mongo = mongoRecommendations(link);
  const preferMongo = <Answer>(ask: (store: RecommendationStore) => Promise<Answer>): Promise<Answer> =>
    link.isUp() ? ask(mongo).catch(() => ask(otherwise)) : ask(otherwise);
  return {
    find: (options) => preferMongo((store) => store.find(options)),
    keep: (recommendations) => preferMongo((store) => store.keep(recommendations)),
    async deleteExpired(now) {
      await otherwise.deleteExpired(now);
      if (link.isUp()) await mongo.deleteExpired(now).catch(() => {});
    },
  };
}
