import { z } from "zod";
import { httpUrl, id, line } from "./fields.ts";

export const MAX_PRODUCT_IMAGES = 20;

const imageInput = z.object({
  image_url: httpUrl.min(1),
  alt_text: line(255).nullish(),
  is_primary: z.boolean().default(false),
});

/** All the images of the product `id`, in their order. One at most is primary; where none is, the first is. */
export const setProductImagesInput = z.object({
  id,
  images: z
    .array(imageInput)
    .max(MAX_PRODUCT_IMAGES)
    .refine((images) => images.filter((image) => image.is_primary).length <= 1),
});
export type SetProductImagesInput = z.infer<typeof setProductImagesInput>;

export const productImages = z.object({
  images: z.array(
    z.object({ id: z.int(), image_url: z.string(), alt_text: z.string().nullable(), is_primary: z.boolean() }),
  ),
});
export type ProductImages = z.infer<typeof productImages>;
