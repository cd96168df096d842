import { pageOf } from "@dewy/core";
import {
  adminListProductsInput,
  adminProduct,
  adminProductRow,
  bulkResults,
  bulkUpdateProductsInput,
  createProductInput,
  deletedProduct,
  id,
  importProductsInput,
  importReport,
  productByIdInput,
  productImages,
  setProductImagesInput,
  updateProductInput,
} from "@dewy/core/schemas";
import {
  adminGetProduct,
  adminListProducts,
  bulkUpdateProducts,
  createProduct,
  deleteProduct,
  getProductImages,
  importProducts,
  setProductImages,
  updateProduct,
} from "@dewy/services";
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

  delete: staffProcedure("products")
    .meta({
      rest: {
        method: "DELETE",
        path: "/admin/products/{id}",
        output: deletedProduct,
        summary: "Delete a product, or archive one that was ordered",
      },
    })
    .input(productByIdInput)
    .mutation(({ ctx, input }) => deleteProduct(ctx, input)),

  /** As for one: moderators may set the stock alone. */
  bulkUpdate: staffProcedure("stock")
    .meta({
      rest: {
        method: "POST",
        path: "/admin/products/bulk-update",
        output: bulkResults(id),
        summary: "Change many products",
      },
    })
    .input(bulkUpdateProductsInput)
    .mutation(({ ctx, input }) => bulkUpdateProducts(ctx, input)),

  images: staffProcedure("stock")
    .meta({
      rest: {
        method: "GET",
        path: "/admin/products/{id}/images",
        output: productImages,
        summary: "A product's images, in order",
      },
    })
    .input(productByIdInput)
    .query(({ ctx, input }) => getProductImages(ctx, input)),

  setImages: staffProcedure("products")
    .meta({
      rest: {
        method: "PUT",
        path: "/admin/products/{id}/images",
        output: productImages,
        summary: "Replace a product's images",
      },
    })
    .input(setProductImagesInput)
    .mutation(({ ctx, input }) => setProductImages(ctx, input)),

  import: staffProcedure("products")
    .meta({
      rest: { method: "POST", path: "/admin/products/import", output: importReport, summary: "Upsert products by SKU" },
    })
    .input(importProductsInput)
    .mutation(({ ctx, input }) => importProducts(ctx, input)),
});
