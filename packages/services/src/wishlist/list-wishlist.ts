import type { Page } from "@dewy/core";
import type { ListWishlistInput, WishlistCard } from "@dewy/core/schemas";
import { sql } from "kysely";
import { cardColumns } from "../catalog/card-columns.ts";
import { requireCustomer, type ServiceContext } from "../context.ts";

/** One page of the customer's wishlist: the products on it that are on sale, last added first unless asked otherwise. */
export async function listWishlist(ctx: ServiceContext, input: ListWishlistInput): Promise<Page<WishlistCard>> {
  const { user_id } = requireCustomer(ctx);
  const { page, page_size, sort } = input;
  const direction = sort === "oldest" ? sql`asc` : sql`desc`;
  const { rows } = await sql<{ items: WishlistCard[]; total: number }>`
    with wishes as materialized (
      select w.id, w.product_id, w.created_at from wishlists w join products p on p.id = w.product_id
      where w.user_id = ${user_id}::integer and p.status = 'active'
    )
    select (select count(*) from wishes) as total, (
      select coalesce(json_agg(card), '[]') from (
        select ${cardColumns}, w.created_at as added_at from wishes w join products p on p.id = w.product_id
        order by w.created_at ${direction}, w.id ${direction}
        limit ${page_size}::integer offset ${(page - 1) * page_size}::bigint
      ) card
    ) as items
  `.execute(ctx.db);
  return { items: rows[0]?.items ?? [], page, page_size, total: rows[0]?.total ?? 0 };
}
