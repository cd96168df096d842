import type { Migration } from "kysely/migration";
import * as users from "./001-users.ts";
import * as products from "./002-products.ts";
import * as search from "./003-search.ts";
import * as coupons from "./004-coupons.ts";
import * as orders from "./005-orders.ts";
import * as reviews from "./006-reviews.ts";
import * as shop from "./007-shop.ts";
import * as reviewVotes from "./008-review-votes.ts";
import * as announcements from "./009-announcements.ts";
import * as analytics from "./010-analytics.ts";
import * as couponRules from "./011-coupon-rules.ts";
import * as listIndexes from "./012-list-indexes.ts";
import * as latestLines from "./013-latest-lines.ts";
import * as catalogChanges from "./014-catalog-changes.ts";
import * as ordersAtScale from "./015-orders-at-scale.ts";
import * as pageAnnouncements from "./016-page-announcements.ts";
import * as fewerProductIndexes from "./017-fewer-product-indexes.ts";
import * as cartTouches from "./018-cart-touches.ts";
import * as ordersByMonth from "./019-orders-by-month.ts";
import * as vocabularyInMemory from "./020-vocabulary-in-memory.ts";

/** Every migration by name, in order. Once landed a migration is frozen: a change is a new file. */
export const migrations: Record<string, Migration> = {
  "001-users": users,
  "002-products": products,
  "003-search": search,
  "004-coupons": coupons,
  "005-orders": orders,
  "006-reviews": reviews,
  "007-shop": shop,
  "008-review-votes": reviewVotes,
  "009-announcements": announcements,
  "010-analytics": analytics,
  "011-coupon-rules": couponRules,
  "012-list-indexes": listIndexes,
  "013-latest-lines": latestLines,
  "014-catalog-changes": catalogChanges,
  "015-orders-at-scale": ordersAtScale,
  "016-page-announcements": pageAnnouncements,
  "017-fewer-product-indexes": fewerProductIndexes,
  "018-cart-touches": cartTouches,
  "019-orders-by-month": ordersByMonth,
  "020-vocabulary-in-memory": vocabularyInMemory,
};
