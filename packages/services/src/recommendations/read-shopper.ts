import { ShopError } from "@dewy/core";
import type { ProductCard, SkinProfile } from "@dewy/core/schemas";
import { sql } from "kysely";
import { cardColumns } from "../catalog/card-columns.ts";
import type { ServiceContext } from "../context.ts";
import { profileJson } from "../skin/profile-json.ts";

/** Who has just bought a product needs no other of it. */
const JUST_BOUGHT_DAYS = 30;

export interface Shopper {
  skin_profile: SkinProfile;
  /** The cards of the products asked for that are on sale and were not just bought. */
  cards: ProductCard[];
}

/** What recommendations for a user are shown by. One statement; `not_found` where there is no such user. */
export async function readShopper(
  ctx: ServiceContext,
  { user_id, product_ids }: { user_id: number; product_ids: readonly number[] },
): Promise<Shopper> {
  const since = new Date(ctx.now().getTime() - JUST_BOUGHT_DAYS * 24 * 60 * 60 * 1_000);
  const { rows } = await sql<Shopper>`
    select ${profileJson} as skin_profile, (
      select coalesce(json_agg(card), '[]') from (
        select ${cardColumns} from products p
        where p.status = 'active' and p.id = any (${product_ids}::integer[]) and not exists (
          select from orders o join order_items i on i.order_id = o.id
          where o.user_id = u.id and i.product_id = p.id and o.created_at >= ${since} and o.status not in ('cancelled', 'refunded')
        )
      ) card
    ) as cards
    from users u left join skin_profiles s on s.user_id = u.id where u.id = ${user_id}
  `.execute(ctx.db);
  if (!rows[0]) throw new ShopError("not_found");
  return rows[0];
}
