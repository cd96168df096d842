export const userRoles = ["customer", "admin", "moderator"] as const;
export type UserRole = (typeof userRoles)[number];

export const staffRoles = ["admin", "moderator"] as const satisfies readonly UserRole[];
export type StaffRole = (typeof staffRoles)[number];

export const skinTypes = ["oily", "dry", "combination", "sensitive", "normal", "all"] as const;
export type SkinType = (typeof skinTypes)[number];

export const genders = ["female", "male", "other"] as const;
export type Gender = (typeof genders)[number];

export const addressTypes = ["shipping", "billing"] as const;
export type AddressType = (typeof addressTypes)[number];

/** Stored languages; the spec's `kh` is Khmer, whose language tag is `km`. */
export const userLanguages = ["en", "kh", "th"] as const;
export type UserLanguage = (typeof userLanguages)[number];

export const productStatuses = ["draft", "active", "archived"] as const;
export type ProductStatus = (typeof productStatuses)[number];

export const orderStatuses = [
  "pending",
  "confirmed",
  "processing",
  "shipped",
  "delivered",
  "cancelled",
  "refunded",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const paymentStatuses = [
  "pending",
  "paid",
  "partially_paid",
  "refunded",
  "partially_refunded",
  "failed",
] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

export const fulfillmentStatuses = ["unfulfilled", "partial", "fulfilled", "shipped", "delivered"] as const;
export type FulfillmentStatus = (typeof fulfillmentStatuses)[number];

export const paymentMethods = ["cash_on_delivery"] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

export const reviewStatuses = ["pending", "approved", "rejected"] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

export const couponTypes = ["percentage", "fixed", "free_shipping"] as const;
export type CouponType = (typeof couponTypes)[number];

export const couponStatuses = ["active", "inactive", "expired"] as const;
export type CouponStatus = (typeof couponStatuses)[number];

export const stockReasons = ["initial", "sale", "cancellation", "adjustment", "import"] as const;
export type StockReason = (typeof stockReasons)[number];

/** What a member of staff may be allowed to do. */
export const permissions = [
  "dashboard",
  "orders",
  "reviews",
  "stock",
  "products",
  "customers",
  "coupons",
  "settings",
] as const;
export type Permission = (typeof permissions)[number];

/** Moderators keep orders, reviews and stock moving; admins may do everything. */
export const rolePermissions = {
  customer: [],
  moderator: ["orders", "reviews", "stock"],
  admin: permissions,
} as const satisfies Record<UserRole, readonly Permission[]>;

/** What a shopper can be seen doing. Orders are the truth about purchases; a `purchase` event only tells which visit led to one. */
export const eventTypes = [
  "page_view",
  "product_view",
  "search",
  "cart_add",
  "cart_remove",
  "wishlist_add",
  "checkout_start",
  "purchase",
] as const;
export type EventType = (typeof eventTypes)[number];

/** How products are found for somebody; `for_you` blends the other three. */
export const recommendationTypes = ["for_you", "collaborative", "content_based", "popular"] as const;
export type RecommendationType = (typeof recommendationTypes)[number];

/** Why a product is recommended: a code that screens word. */
export const recommendationReasons = [
  "bought_together",
  "similar_ingredients",
  "similar_product",
  "suits_your_skin",
  "popular",
] as const;
export type RecommendationReason = (typeof recommendationReasons)[number];
