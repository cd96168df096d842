import type { SkinProfile } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { type Candidate, candidateJson, sharedConcerns } from "../recommendations/read-candidates.ts";

/** Of each category those that are for most of the concerns: every step of a routine has some to choose from. */
const PER_CATEGORY = 20;
const MOST = 400;

/** Products in stock that are for this type of skin. */
export async function skinCandidates(
  ctx: ServiceContext,
  { skin_type, concerns }: Pick<SkinProfile, "skin_type" | "concerns">,
): Promise<Candidate[]> {
  const forType = skin_type === "all" ? sql`true` : sql`p.skin_types && ${[skin_type, "all"]}::skin_type[]`;
  const { rows } = await sql<{ items: Candidate[] }>`
    select coalesce(json_agg(${candidateJson}), '[]') as items from products p where p.id in (
      select id from (
        select p.id, row_number() over (
          partition by p.category order by ${sharedConcerns(concerns)} desc, p.rating_avg desc, p.id desc) as place
        from products p where p.status = 'active' and p.in_stock and ${forType}
      ) ranked where place <= ${PER_CATEGORY} order by place limit ${MOST}
    )
  `.execute(ctx.db);
  return rows[0]?.items ?? [];
}
