import { addressesRouter } from "./routers/addresses.ts";
import { adminRouter } from "./routers/admin/index.ts";
import { authRouter } from "./routers/auth.ts";
import { cartRouter } from "./routers/cart.ts";
import { mlRouter } from "./routers/ml/index.ts";
import { ordersRouter } from "./routers/orders.ts";
import { productsRouter } from "./routers/products.ts";
import { profileRouter } from "./routers/profile.ts";
import { reviewsRouter } from "./routers/reviews.ts";
import { shopRouter } from "./routers/shop.ts";
import { wishlistRouter } from "./routers/wishlist.ts";
import { router } from "./trpc.ts";

export const appRouter = router({
  shop: shopRouter,
  auth: authRouter,
  profile: profileRouter,
  addresses: addressesRouter,
  products: productsRouter,
  cart: cartRouter,
  wishlist: wishlistRouter,
  reviews: reviewsRouter,
  orders: ordersRouter,
  admin: adminRouter,
  ml: mlRouter,
});

export type AppRouter = typeof appRouter;
