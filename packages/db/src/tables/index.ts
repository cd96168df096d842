import type { AnalyticsEventsTable, ProductRecommendationsTable, SkinProfilesTable } from "./analytics.ts";
import type { CouponCustomersTable, CouponsTable, CouponUsageTable } from "./coupons.ts";
import type {
  FirstOrdersTable,
  OrderItemsTable,
  OrderStatusHistoryTable,
  OrdersTable,
  ShoppingCartTable,
  WishlistsTable,
} from "./orders.ts";
import type {
  CatalogChangesTable,
  CategoriesTable,
  ProductCategoriesTable,
  ProductImagesTable,
  ProductSearchTable,
  ProductsTable,
  SearchWordsTable,
  StockMovementsTable,
} from "./products.ts";
import type { ReviewsTable, ReviewVotesTable } from "./reviews.ts";
import type { OutboxTable, ShopSettingsTable } from "./shop.ts";
import type { SessionsTable, UserAddressesTable, UsersTable } from "./users.ts";

/** Every table by its name. A test holds these types against the migrated database. */
export interface Database {
  users: UsersTable;
  user_addresses: UserAddressesTable;
  sessions: SessionsTable;
  categories: CategoriesTable;
  products: ProductsTable;
  product_categories: ProductCategoriesTable;
  product_images: ProductImagesTable;
  stock_movements: StockMovementsTable;
  product_search: ProductSearchTable;
  search_words: SearchWordsTable;
  catalog_changes: CatalogChangesTable;
  coupons: CouponsTable;
  coupon_customers: CouponCustomersTable;
  coupon_usage: CouponUsageTable;
  orders: OrdersTable;
  order_items: OrderItemsTable;
  order_status_history: OrderStatusHistoryTable;
  first_orders: FirstOrdersTable;
  shopping_cart: ShoppingCartTable;
  wishlists: WishlistsTable;
  reviews: ReviewsTable;
  review_votes: ReviewVotesTable;
  shop_settings: ShopSettingsTable;
  outbox: OutboxTable;
  analytics_events: AnalyticsEventsTable;
  product_recommendations: ProductRecommendationsTable;
  skin_profiles: SkinProfilesTable;
}
