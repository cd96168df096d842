import { router } from "../../trpc.ts";
import { adminAuthRouter } from "./auth.ts";
import { adminBooksRouter } from "./books.ts";
import { adminCategoriesRouter } from "./categories.ts";
import { adminCouponsRouter } from "./coupons.ts";
import { adminCustomersRouter } from "./customers.ts";
import { adminDashboardRouter } from "./dashboard.ts";
import { adminOrdersRouter } from "./orders.ts";
import { adminProductsRouter } from "./products.ts";
import { adminReviewsRouter } from "./reviews.ts";

export const adminRouter = router({
  auth: adminAuthRouter,
  books: adminBooksRouter,
  coupons: adminCouponsRouter,
  customers: adminCustomersRouter,
  dashboard: adminDashboardRouter,
  orders: adminOrdersRouter,
  products: adminProductsRouter,
  categories: adminCategoriesRouter,
  reviews: adminReviewsRouter,
});
