import { ShopError } from "@dewy/core";
import type { AdminCategory, UpdateCategoryInput } from "@dewy/core/schemas";
import { type RawBuilder, sql } from "kysely";
import { inTransaction, type ServiceContext } from "../context.ts";
import { categoryColumns } from "./category-columns.ts";
import { categoryRefusal } from "./category-refusal.ts";

/**
 * Changes the fields that are given. A new slug is followed by the category's products (foreign key) and by the coupons that name it;
 * a new name or place in the tree is promised to search, which reads the names of a category and of those above it. Refuses
 * with `not_found`, `slug_taken`, `unknown_category` (its parent) or `category_cycle`, naming the field.
 */
export async function updateCategory(ctx: ServiceContext, input: UpdateCategoryInput): Promise<AdminCategory> {
  const { id, parent_id } = input;
  try {
    return await inTransaction(ctx, async (ctx) => {
      // Held from here on: what is compared below is what is changed. Whoever moves a category holds the whole tree, so that of
      // two moves that make a ring together the later sees the earlier.
      const held = parent_id ? sql`true` : sql`id = ${id}::integer`;
      await sql`select from categories where ${held} order by id for no key update`.execute(ctx.db);
      if (parent_id) await refuseCycle(ctx, id, parent_id);
      if (input.slug !== undefined) await lockProducts(ctx, id, input.slug);
      const { rows } = await sql<AdminCategory & { reworded: boolean }>`
        with c as (
          update categories c set ${sql.join(assignments(ctx, input))} where c.id = ${id}::integer
          returning c.*, (old.name, old.name_th, old.name_km, old.parent_id)
            is distinct from (new.name, new.name_th, new.name_km, new.parent_id) as reworded
        ),
        job as (
          insert into outbox (job, payload)
          select 'index-category', jsonb_build_object('category_id', id) from c where reworded
        )
        select ${categoryColumns} from c
      `.execute(ctx.db);
      const [category] = rows;
      if (!category) throw new ShopError("not_found");
      return category;
    });
  } catch (error) {
    throw categoryRefusal(error);
  }
}

function assignments(ctx: ServiceContext, { id: _, ...given }: UpdateCategoryInput): RawBuilder<unknown>[] {
  const set = Object.entries(given).flatMap(([column, value]) =>
    value === undefined ? [] : [sql`${sql.ref(column)} = ${value === "" ? null : value}`],
  );
  return [...set, sql`updated_at = ${ctx.now()}`];
}

async function refuseCycle(ctx: ServiceContext, id: number, parent_id: number): Promise<void> {
  const { rows } = await sql<{ cycle: boolean }>`
    with recursive above as (
      select c.id, c.parent_id from categories c where c.id = ${parent_id}::integer
      union select c.id, c.parent_id from categories c join above on c.id = above.parent_id
    )
    select exists (select from above where id = ${id}::integer) as cycle
  `.execute(ctx.db);
  if (rows[0]?.cycle) {
    throw new ShopError("category_cycle", { fields: [{ field: "parent_id", code: "category_cycle" }] });
  }
}

/** The products that the new slug will rewrite are locked first, by id as every lock on products, and before the coupons, which a trigger renames. */
async function lockProducts(ctx: ServiceContext, id: number, slug: string): Promise<void> {
  await sql`
    select from products where category = (select slug from categories where id = ${id}::integer and slug <> ${slug})
    order by id for no key update
  `.execute(ctx.db);
}
