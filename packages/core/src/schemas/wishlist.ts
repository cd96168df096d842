import { z } from "zod";
import { pageInput } from "../page.ts";
import { id } from "./fields.ts";
import { productCard } from "./product-views.ts";

export const listWishlistInput = pageInput(["newest", "oldest"]);
export type ListWishlistInput = z.infer<typeof listWishlistInput>;

export const wishInput = z.object({ product_id: id });
export type WishInput = z.infer<typeof wishInput>;

/** A product on a customer's wishlist; only what is on sale is listed. */
export const wishlistCard = productCard.extend({ added_at: z.string() });
export type WishlistCard = z.infer<typeof wishlistCard>;

export const wish = z.object({ product_id: z.int(), added_at: z.string() });
export type Wish = z.infer<typeof wish>;
