/** Which test file calls the operations of which tags of the REST document. Every tag stands here once. */
export const areas = {
  auth: ["auth"],
  account: ["profile", "addresses"],
  catalog: ["shop", "products"],
  buying: ["cart", "orders"],
  wishlist: ["wishlist"],
  reviews: ["reviews"],
  ml: ["ml"],
  admin: ["admin"],
  "admin-products": ["admin products"],
  "admin-categories": ["admin categories"],
  "admin-reviews": ["admin reviews"],
  "admin-orders": ["admin orders"],
  "admin-coupons": ["admin coupons"],
  "admin-customers": ["admin customers", "admin dashboard"],
} as const satisfies Record<string, readonly string[]>;

export type Area = keyof typeof areas;
