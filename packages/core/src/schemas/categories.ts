import { z } from "zod";
import { httpUrl, id, line, requiredLine, slug, text } from "./fields.ts";

const categoryFields = z.object({
  name: requiredLine(100),
  name_th: line(100).nullish(),
  name_km: line(100).nullish(),
  slug: slug.max(100),
  description: text(5_000).nullish(),
  /** The category above; null at the top. */
  parent_id: id.nullish(),
  image_url: httpUrl.nullish(),
  /** Shown in the shop. */
  is_active: z.boolean(),
  sort_order: z.int().min(-1_000_000).max(1_000_000),
});

/** A new category: only its name is asked for; the slug is made of it when absent. */
export const createCategoryInput = categoryFields.partial().extend(categoryFields.pick({ name: true }).shape);
export type CreateCategoryInput = z.infer<typeof createCategoryInput>;

/** A change: absent fields stay. */
export const updateCategoryInput = categoryFields.partial().extend({ id });
export type UpdateCategoryInput = z.infer<typeof updateCategoryInput>;

export const categoryByIdInput = z.object({ id });
export type CategoryByIdInput = z.infer<typeof categoryByIdInput>;

/** A category as staff see it. `product_count` counts the products of any status that stand in it, not those below it or shown in it beside. */
export const adminCategory = z.object({
  id: z.int(),
  slug: z.string(),
  name: z.string(),
  name_th: z.string().nullable(),
  name_km: z.string().nullable(),
  description: z.string().nullable(),
  parent_id: z.int().nullable(),
  image_url: z.string().nullable(),
  is_active: z.boolean(),
  sort_order: z.int(),
  product_count: z.int(),
  created_at: z.string(),
  updated_at: z.string(),
});
export type AdminCategory = z.infer<typeof adminCategory>;
