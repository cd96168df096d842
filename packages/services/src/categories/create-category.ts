import { ShopError, slugify } from "@dewy/core";
import type { AdminCategory, CreateCategoryInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { categoryColumns } from "./category-columns.ts";
import { categoryRefusal } from "./category-refusal.ts";

const MAX_SLUG = 100;

/**
 * Creates a category. Without a slug it gets the one of its name, which must then have Latin letters or digits. Refuses with
 * `slug_taken` or `unknown_category` (its parent), naming the field.
 */
export async function createCategory(ctx: ServiceContext, input: CreateCategoryInput): Promise<AdminCategory> {
  const slug = input.slug ?? slugify(input.name).slice(0, MAX_SLUG).replace(/-+$/, "");
  if (slug === "") throw new ShopError("invalid_input", { fields: [{ field: "slug", code: "required" }] });
  const now = ctx.now();
  try {
    const { rows } = await sql<AdminCategory>`
      with c as (
        insert into categories (name, name_th, name_km, slug, description, parent_id, image_url, is_active, sort_order,
          created_at, updated_at)
        values (${input.name}, ${input.name_th || null}, ${input.name_km || null}, ${slug}, ${input.description || null},
          ${input.parent_id ?? null}, ${input.image_url || null}, ${input.is_active ?? true}, ${input.sort_order ?? 0},
          ${now}, ${now})
        returning *
      )
      select ${categoryColumns} from c
    `.execute(ctx.db);
    return rows[0] as AdminCategory;
  } catch (error) {
    throw categoryRefusal(error);
  }
}
