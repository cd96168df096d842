import { storedRecommendations } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { Db } from "../../client.ts";
import type { RecommendationStore } from "./recommendation-store.ts";

/** Recommendations in the table `product_recommendations`. */
export const postgresRecommendations = (db: Db): RecommendationStore => ({
  find: ({ user_id, recommendation_type, now }) =>
    db
      .selectFrom("product_recommendations")
      .selectAll()
      .where("user_id", "=", user_id)
      .where("recommendation_type", "=", recommendation_type)
      .where("expires_at", ">", now.toISOString())
      .executeTakeFirst(),

  async keep(recommendations) {
    const row = storedRecommendations.parse(recommendations);
    // A user who was deleted meanwhile needs none.
    await sql`
      insert into product_recommendations
        (user_id, recommendation_type, recommended_products, skin_profile, created_at, expires_at)
      select u.id, ${row.recommendation_type}, ${JSON.stringify(row.recommended_products)}::jsonb,
        ${row.skin_profile && JSON.stringify(row.skin_profile)}::jsonb,
        ${row.created_at}::timestamptz, ${row.expires_at}::timestamptz
      from users u where u.id = ${row.user_id}
      on conflict (user_id, recommendation_type) do update set
        recommended_products = excluded.recommended_products, skin_profile = excluded.skin_profile,
        created_at = excluded.created_at, expires_at = excluded.expires_at
    `.execute(db);
  },

  async deleteExpired(now) {
    await sql`delete from product_recommendations where expires_at <= ${now}`.execute(db);
  },
});
