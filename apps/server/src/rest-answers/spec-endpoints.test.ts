import { openApiDocument } from "@dewy/api/server";
import { expect, test } from "vitest";
import { areas } from "./areas.ts";

/** The endpoints of the shop's specification, as it writes them. */
const specification = `
  POST   /api/auth/login
  POST   /api/auth/register
  POST   /api/auth/logout
  GET    /api/auth/me
  POST   /api/auth/verify-email
  POST   /api/auth/resend-verification
  POST   /api/auth/forgot-password
  POST   /api/auth/reset-password
  POST   /api/auth/change-password
  GET    /api/products
  GET    /api/products/:id
  GET    /api/products/search
  GET    /api/products/categories
  GET    /api/cart
  POST   /api/cart/add
  PUT    /api/cart/update
  DELETE /api/cart/remove
  GET    /api/wishlist
  POST   /api/wishlist/add
  POST   /api/orders
  GET    /api/orders
  GET    /api/orders/:id
  POST   /api/reviews
  GET    /api/products/:id/reviews
  POST   /api/admin/login
  GET    /api/admin/dashboard/stats
  GET    /api/admin/products
  POST   /api/admin/products
  PUT    /api/admin/products/:id
  DELETE /api/admin/products/:id
  POST   /api/admin/products/bulk-update
  GET    /api/admin/orders
  PUT    /api/admin/orders/:id/status
  POST   /api/admin/orders/bulk-update
  GET    /api/admin/customers
  GET    /api/admin/customers/:id
  GET    /api/admin/reviews
  PUT    /api/admin/reviews/:id/status
  DELETE /api/admin/reviews/:id
  POST   /api/admin/reviews/bulk-update
  GET    /api/admin/coupons
  POST   /api/admin/coupons
  PUT    /api/admin/coupons/:id
  DELETE /api/admin/coupons/:id
  POST   /api/admin/coupons/bulk-update
  GET    /api/admin/coupons/stats
  POST   /ml/recommendations/user/:user_id
  POST   /ml/recommendations/product/:product_id
  POST   /ml/recommendations/popular
  POST   /ml/analytics/track-event
  GET    /ml/analytics/user/:user_id/insights
  GET    /ml/analytics/product/:product_id/stats
  POST   /ml/skin-analysis/analyze
  GET    /ml/skin-analysis/recommendations/:user_id
`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/ +/) as [method: string, path: string]);

test("all 54 endpoints of the specification stand in the document, in an area whose tests call them over HTTP on every store", () => {
  expect(specification).toHaveLength(54);
  const called: string[] = Object.values(areas).flat();
  const operations = Object.entries(openApiDocument().paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { tags }]) => tags.every((tag) => called.includes(tag)))
      .map(([method]) => `${method.toUpperCase()} ${anyField(path)}`),
  );
  const missing = specification.filter(([method, path]) => !operations.includes(`${method} ${anyField(path)}`));
  expect(missing).toEqual([]);
});

const anyField = (path: string) => path.replaceAll(/:\w+|\{\w+\}/g, "*");
