import { pageOf } from "@dewy/core";
import {
  adminListProductsInput,
  adminProduct,
  adminProductRow,
  createProductInput,
  importProductsInput,
  importReport,
  productByIdInput,
  updateProductInput,
} from "@dewy/core/schemas";
import { adminGetProduct, adminListProducts, createProduct, importProducts, updateProduct } from "@dewy/services";
import { router, staffProcedure } from "../../trpc.ts";

export const adminProductsRouter = router({
  list: staffProcedure("stock")
    .meta({
      rest: { method: "GET", path: "/admin/products", output: pageOf(adminProductRow), summary: "List all products" },
    })
    .input(adminListProductsInput)
    .query(({ ctx, input }) => adminListProducts(ctx, input)),

  get: staffProcedure("stock")
    .meta({
      rest: { method: "GET", path: "/admin/products/{id}", output: adminProduct, summary: "One product, whole" },
    })
    .input(productByIdInput)
    .query(({ ctx, input }) => adminGetProduct(ctx, input)),

  create: staffProcedure("products")
    .meta({
      rest: { method: "POST", path: "/admin/products", status: 201, output: adminProduct, summary: "Create a product" },
    })
    .input(createProductInput)
    .mutation(({ ctx, input }) => createProduct(ctx, input)),

  /** Moderators may change the stock alone; the verb refuses them the rest. */
  update: staffProcedure("stock")
    .meta({ rest: { method: "PUT", path: "/admin/products/{id}", output: adminProduct, summary: "Change a product" } })
    .input(updateProductInput)
    .mutation(({ ctx, input }) => updateProduct(ctx, input)),

  import: staffProcedure("products")
    .meta({
      rest: { method: "POST", path: "/admin/products/import", output: importReport, summary: "Upsert products by SKU" },
    })
    .input(importProductsInput)
    .mutation(({ ctx, input }) => importProducts(ctx, input)),
});
