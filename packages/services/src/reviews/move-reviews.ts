import { type ReviewStatus, reviewStatusesBefore } from "@dewy/core";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { lockRated } from "./lock-rated.ts";
import { wasDelivered } from "./review-columns.ts";

export interface MovedReview {
  id: number;
  /** Before the move. */
  from: ReviewStatus;
  /** It was moved; otherwise it has the status already, or the process has no such move. */
  moved: boolean;
}

/**
 * Moves reviews to `status`, however many in two statements, and answers those that there are. What becomes approved is checked for
 * its purchase anew and promises its writer a mail. Must run in a transaction.
 */
export async function moveReviews(
  ctx: ServiceContext,
  ids: readonly number[],
  status: ReviewStatus,
): Promise<MovedReview[]> {
  await lockRated(ctx, ids);
  const { rows } = await sql<MovedReview>`
    with held as materialized (
      select id, status from reviews where id = any (${ids}::integer[]) order by id for no key update
    ),
    moved as (
      update reviews r set status = ${status}::review_status, updated_at = ${ctx.now()}::timestamptz,
        is_verified_purchase = r.is_verified_purchase or ${status}::review_status = 'approved' and
          ${wasDelivered(sql`r.user_id`, sql`r.product_id`)}
      from held where r.id = held.id and held.status::text = any (${reviewStatusesBefore(status)}::text[])
      returning r.id
    ),
    mail as (
      insert into outbox (job, payload)
      select 'send-review-approved', jsonb_build_object('review_id', id) from moved
      where ${status}::review_status = 'approved' order by id
    )
    select held.id, held.status as from, moved.id is not null as moved from held left join moved on moved.id = held.id
  `.execute(ctx.db);
  return rows;
}
