import { z } from "zod";
import { bulkInput } from "./bulk.ts";
import { id } from "./fields.ts";
import { productFields } from "./products.ts";

/** What can be set of many products at once. A price is set, or changed by percent; stock is the counted number on each shelf. */
export const productBulkSet = productFields
  .pick({
    status: true,
    category: true,
    brand: true,
    is_featured: true,
    price: true,
    track_inventory: true,
    allow_backorders: true,
  })
  .partial()
  .extend({
    /** 10 makes 10.00 to 11.00, -25 to 7.50; rounded half away from zero to the currency. */
    price_change_percent: z.number().gt(-100).max(1_000).multipleOf(0.01).optional(),
    stock: z.int().min(0).max(1_000_000).optional(),
  })
  .refine((set) => Object.values(set).some((value) => value !== undefined))
  .refine((set) => set.price === undefined || set.price_change_percent === undefined, {
    path: ["price_change_percent"],
  });
export type ProductBulkSet = z.infer<typeof productBulkSet>;

export const bulkUpdateProductsInput = bulkInput(id, productBulkSet);
export type BulkUpdateProductsInput = z.infer<typeof bulkUpdateProductsInput>;

/** What became of a product that staff deleted: one that was ever ordered is kept for its orders, and archived. */
export const deletedProduct = z.object({ id: z.int(), outcome: z.enum(["deleted", "archived"]) });
export type DeletedProduct = z.infer<typeof deletedProduct>;
