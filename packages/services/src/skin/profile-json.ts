import type { SkinProfile } from "@dewy/core/schemas";
import { sql } from "kysely";

/** The skin profile of user `u` with `skin_profiles s` (left joined): what was analysed, otherwise the account's skin type. */
export const profileJson = sql<SkinProfile>`json_build_object(
  'skin_type', coalesce(s.skin_type, u.skin_type), 'concerns', coalesce(s.concerns, '{}'),
  'age_range', s.age_range, 'preferred_brands', coalesce(s.preferred_brands, '{}')
)`;
