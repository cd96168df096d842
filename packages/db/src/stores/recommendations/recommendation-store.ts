import type { RecommendationType } from "@dewy/core";
import type { StoredRecommendations } from "@dewy/core/schemas";

/** Where recommendations that were computed for a user are kept until they expire. */
export interface RecommendationStore {
  /** What was kept last and has not expired by `now`. */
  find(options: {
    user_id: number;
    recommendation_type: RecommendationType;
    now: Date;
  }): Promise<StoredRecommendations | undefined>;
  /** Keeps them in place of the last ones of that user and type. Throws for what is not valid. */
  keep(recommendations: StoredRecommendations): Promise<void>;
  deleteExpired(now: Date): Promise<void>;
}
