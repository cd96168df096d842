import { z } from "zod";
import { id, quantity } from "./fields.ts";

const cartLine = z.object({ product_id: id, quantity: quantity.default(1) });

/** One line (`{ product_id, quantity }`) or several (`{ items: […] }`); quantities add to what the cart holds. */
export const addToCartInput = z.union([cartLine, z.object({ items: z.array(cartLine).min(1).max(100) })]);
export type AddToCartInput = z.infer<typeof addToCartInput>;

/** Sets a line's quantity; 0 removes it. */
export const updateCartInput = z.object({ product_id: id, quantity: z.int().min(0).max(999) });
export type UpdateCartInput = z.infer<typeof updateCartInput>;

export const removeFromCartInput = z.object({ product_id: id });
export type RemoveFromCartInput = z.infer<typeof removeFromCartInput>;
