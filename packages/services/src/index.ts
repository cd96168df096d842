export {
  BackupError,
  type Door,
  isTransient,
  isUnreachable as isUnreachableDatabase,
  NewerDatabaseError,
  openDoor,
  type PresentShop,
  type Restored,
  restoreBackup,
  type WrittenBackup,
  writeBackup,
} from "@dewy/db";
export { getProductStats } from "./analytics/get-product-stats.ts";
export { getUserInsights } from "./analytics/get-user-insights.ts";
export { trackEvent } from "./analytics/track-event.ts";
export { addressPrefix } from "./auth/address-prefix.ts";
export { changePassword } from "./auth/change-password.ts";
export { createAdmin } from "./auth/create-admin.ts";
export { forgotPassword } from "./auth/forgot-password.ts";
export { getMe } from "./auth/get-me.ts";
export { getStaffMe } from "./auth/get-staff-me.ts";
export { GUEST_DAYS, guestToken, newGuestId, readGuestToken } from "./auth/guest-token.ts";
export { login } from "./auth/login.ts";
export { logout } from "./auth/logout.ts";
export { register } from "./auth/register.ts";
export { resendVerification } from "./auth/resend-verification.ts";
export { resetPassword } from "./auth/reset-password.ts";
export { deleteExpiredSessions, endUserSessions, readSession, SESSION_SECONDS } from "./auth/sessions.ts";
export { staffLogin } from "./auth/staff-login.ts";
export { takePoint } from "./auth/throttles.ts";
export { verifyEmail } from "./auth/verify-email.ts";
export { checkBooks } from "./books/check-books.ts";
export { addToCart } from "./cart/add-to-cart.ts";
export { getCart } from "./cart/get-cart.ts";
export { removeFromCart } from "./cart/remove-from-cart.ts";
export { updateCart } from "./cart/update-cart.ts";
export { adminGetProduct } from "./catalog/admin-get-product.ts";
export { adminListProducts } from "./catalog/admin-list-products.ts";
export { bulkUpdateProducts } from "./catalog/bulk-update-products.ts";
export { createProduct } from "./catalog/create-product.ts";
export { deleteProduct } from "./catalog/delete-product.ts";
export { getFacets } from "./catalog/get-facets.ts";
export { getProduct } from "./catalog/get-product.ts";
export { getProductImages } from "./catalog/get-product-images.ts";
export { importProducts } from "./catalog/import-products.ts";
export { indexProducts } from "./catalog/index-products.ts";
export { listCategories } from "./catalog/list-categories.ts";
export { listProducts } from "./catalog/list-products.ts";
export { searchProducts } from "./catalog/search-products.ts";
export { setProductImages } from "./catalog/set-product-images.ts";
export { updateProduct } from "./catalog/update-product.ts";
export { adminListCategories } from "./categories/admin-list-categories.ts";
export { createCategory } from "./categories/create-category.ts";
export { deleteCategory } from "./categories/delete-category.ts";
export { updateCategory } from "./categories/update-category.ts";
export * from "./context.ts";
export { bulkUpdateCoupons } from "./coupons/bulk-update-coupons.ts";
export { checkCoupon } from "./coupons/check-coupon.ts";
export { createCoupon } from "./coupons/create-coupon.ts";
export { deleteCoupon } from "./coupons/delete-coupon.ts";
export { getCoupon } from "./coupons/get-coupon.ts";
export { getCouponStats } from "./coupons/get-coupon-stats.ts";
export { listCoupons } from "./coupons/list-coupons.ts";
export { updateCoupon } from "./coupons/update-coupon.ts";
export { addAddress } from "./customers/add-address.ts";
export { adminGetCustomer } from "./customers/admin-get-customer.ts";
export { adminUpdateCustomer } from "./customers/admin-update-customer.ts";
export { deleteAddress } from "./customers/delete-address.ts";
export { getProfile } from "./customers/get-profile.ts";
export { listAddresses } from "./customers/list-addresses.ts";
export { listCustomers } from "./customers/list-customers.ts";
export { updateAddress } from "./customers/update-address.ts";
export { updateProfile } from "./customers/update-profile.ts";
export { getDashboardStats } from "./dashboard/get-dashboard-stats.ts";
export { demoAccounts } from "./demo/demo-accounts.ts";
export { type OutboxMail, readOutbox, readOutboxMail, type WholeOutboxMail } from "./mail/read-outbox.ts";
export { adminGetOrder } from "./orders/admin-get-order.ts";
export { bulkUpdateOrders } from "./orders/bulk-update-orders.ts";
export { changeOrderStatus } from "./orders/change-order-status.ts";
export { getOrder } from "./orders/get-order.ts";
export { listMyOrders } from "./orders/list-my-orders.ts";
export { listOrders } from "./orders/list-orders.ts";
export { placeOrder } from "./orders/place-order.ts";
export { previewOrder } from "./orders/preview-order.ts";
export { recommendForProduct } from "./recommendations/recommend-for-product.ts";
export { recommendForUser } from "./recommendations/recommend-for-user.ts";
export { recommendPopular } from "./recommendations/recommend-popular.ts";
export { bulkUpdateReviews } from "./reviews/bulk-update-reviews.ts";
export { changeReviewStatus } from "./reviews/change-review-status.ts";
export { createReview } from "./reviews/create-review.ts";
export { deleteReview } from "./reviews/delete-review.ts";
export { listMyReviews } from "./reviews/list-my-reviews.ts";
export { listProductReviews } from "./reviews/list-product-reviews.ts";
export { listReviews } from "./reviews/list-reviews.ts";
export { takeVoteBack } from "./reviews/take-vote-back.ts";
export { voteHelpful } from "./reviews/vote-helpful.ts";
export { getShopInfo } from "./settings/get-shop-info.ts";
export { type Condition, type Health, openShop, type Shop, type ShopOptions, type SignIns } from "./shop.ts";
export { analyzeSkin } from "./skin/analyze-skin.ts";
export { recommendForSkin } from "./skin/recommend-for-skin.ts";
export { addToWishlist } from "./wishlist/add-to-wishlist.ts";
export { listWishlist } from "./wishlist/list-wishlist.ts";
export { removeFromWishlist } from "./wishlist/remove-from-wishlist.ts";
