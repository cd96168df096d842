import { ShopError } from "@dewy/core";
import type { SkinProfile, SkinRecommendations, SkinRecommendationsInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { matchProducts, routineOf } from "./match-products.ts";
import { needsOf } from "./needs-of.ts";
import { profileJson } from "./profile-json.ts";
import { skinCandidates } from "./skin-candidates.ts";

/** What suits a user's skin, by the profile that was analysed, otherwise by the account's skin type, and says by which. */
export async function recommendForSkin(
  ctx: ServiceContext,
  { user_id, limit }: SkinRecommendationsInput,
): Promise<SkinRecommendations> {
  const { rows } = await sql<{ skin_profile: SkinProfile; analysed: boolean }>`
    select ${profileJson} as skin_profile, s.user_id is not null as analysed
    from users u left join skin_profiles s on s.user_id = u.id where u.id = ${user_id}
  `.execute(ctx.db);
  if (!rows[0]) throw new ShopError("not_found");
  const { skin_profile, analysed } = rows[0];
  const candidates = await skinCandidates(ctx, skin_profile);
  const matched = matchProducts(candidates, needsOf(skin_profile), skin_profile.preferred_brands);
  return {
    user_id,
    skin_profile,
    based_on: analysed ? "questionnaire" : "account",
    routine: routineOf(matched),
    items: matched.slice(0, limit),
    disclaimer: "not_medical_advice",
  };
}
