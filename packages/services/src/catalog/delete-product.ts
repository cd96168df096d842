import { ShopError } from "@dewy/core";
import type { DeletedProduct } from "@dewy/core/schemas";
import { isTransient } from "@dewy/db";
import { sql } from "kysely";
import { inTransaction, type ServiceContext } from "../context.ts";

const TRIES = 3;

/**
 * Deletes a product with its images, stock ledger, reviews and search entry, and takes it out of carts and wishlists. One that was ever
 * ordered is archived instead: orders keep what they name. Carts keep the line of an archived product, which shows that it is not
 * available, so nothing vanishes from a bag without a word; wishlists leave it out while it is archived. A product that is not there
 * is `not_found`.
 */
export async function deleteProduct(ctx: ServiceContext, { id }: { id: number }): Promise<DeletedProduct> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(ctx, (ctx) => deleteOrArchive(ctx, id));
    } catch (error) {
      // Into a cart, and ordered, between the two locks; or the ratings of writers whose other reviews are just approved.
      if (!isTransient(error) || attempt === TRIES || ctx.db.isTransaction) throw error;
    }
  }
}

async function deleteOrArchive(ctx: ServiceContext, id: number): Promise<DeletedProduct> {
  // As a checkout locks: lines of carts, then the product. From here on nobody orders it, and who did is seen below.
  await sql`select from shopping_cart where product_id = ${id}::integer order by id for update`.execute(ctx.db);
  await sql`select from products where id = ${id}::integer for update`.execute(ctx.db);
  const { rows } = await sql<{ deleted: boolean; archived: boolean }>`
    with ordered as materialized (select exists (select from order_items where product_id = ${id}::integer) as yes),
    deleted as (
      delete from products p using ordered where p.id = ${id}::integer and not ordered.yes returning p.id
    ),
    archived as (
      update products p set status = 'archived',
        version = p.version + (p.status <> 'archived')::integer,
        updated_at = case when p.status = 'archived' then p.updated_at else ${ctx.now()}::timestamptz end
      from ordered where p.id = ${id}::integer and ordered.yes returning p.id
    )
    select exists (select from deleted) as deleted, exists (select from archived) as archived
  `.execute(ctx.db);
  const { deleted = false, archived = false } = rows[0] ?? {};
  if (!deleted && !archived) throw new ShopError("not_found");
  return { id, outcome: deleted ? "deleted" : "archived" };
}
