import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

export default [
  route("login", "routes/login/route.tsx"),
  route("logout", "routes/logout/route.tsx"),
  layout("routes/shell/route.tsx", [
    index("routes/home/route.tsx"),
    route("orders", "routes/orders/route.tsx"),
    route("orders/:order_number", "routes/order/route.tsx"),
    route("products", "routes/products/route.tsx"),
    route("products/new", "routes/new-product/route.tsx"),
    route("products/:id", "routes/product/route.tsx"),
    route("*", "routes/not-found/route.tsx"),
  ]),
] satisfies RouteConfig;
