import type { AnalyzeSkinInput, SkinAnalysis } from "@dewy/core/schemas";
import { skinFromAnswers } from "@dewy/ml";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { matchProducts, routineOf } from "./match-products.ts";
import { skinCandidates } from "./skin-candidates.ts";

/** A skin type, its needs, and a routine of products in stock, from a questionnaire. A customer's is kept; a guest's is not. */
export async function analyzeSkin(ctx: ServiceContext, input: AnalyzeSkinInput): Promise<SkinAnalysis> {
  const { concerns: wished, age_range, preferred_brands, ...answers } = input;
  const reading = skinFromAnswers({ answers, concerns: wished, age_range });
  const { skin_type } = reading;
  const concerns = reading.concerns.map(({ concern }) => concern);
  if (ctx.actor.kind === "customer") {
    await sql`
      with kept as (
        insert into skin_profiles (user_id, skin_type, concerns, age_range, preferred_brands, answers, updated_at)
        values (${ctx.actor.user_id}, ${skin_type}, ${concerns}::text[], ${age_range ?? null}, ${preferred_brands}::text[],
          ${JSON.stringify(answers)}::jsonb, ${ctx.now()})
        on conflict (user_id) do update set skin_type = excluded.skin_type, concerns = excluded.concerns,
          age_range = excluded.age_range, preferred_brands = excluded.preferred_brands, answers = excluded.answers,
          updated_at = excluded.updated_at
      )
      update users set skin_type = ${skin_type}, updated_at = ${ctx.now()} where id = ${ctx.actor.user_id}
    `.execute(ctx.db);
  }
  const candidates = await skinCandidates(ctx, { skin_type, concerns });
  return {
    ...reading,
    routine: routineOf(matchProducts(candidates, reading, preferred_brands)),
    disclaimer: "not_medical_advice",
  };
}
