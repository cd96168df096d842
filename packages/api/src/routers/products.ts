import { pageOf } from "@dewy/core";
import {
  category,
  listProductsInput,
  productByIdInput,
  productBySlugInput,
  productCard,
  productDetail,
  productFacets,
  productFacetsInput,
  searchProductsInput,
} from "@dewy/core/schemas";
import { getFacets, getProduct, listCategories, listProducts, searchProducts } from "@dewy/services";
import { z } from "zod";
import { publicProcedure, router } from "../trpc.ts";

export const productsRouter = router({
  list: publicProcedure
    .meta({ rest: { method: "GET", path: "/products", output: pageOf(productCard), summary: "List products" } })
    .input(listProductsInput)
    .query(({ ctx, input }) => listProducts(ctx, input)),

  search: publicProcedure
    .meta({
      limit: "search",
      rest: { method: "GET", path: "/products/search", output: pageOf(productCard), summary: "Search products" },
    })
    .input(searchProductsInput)
    .query(({ ctx, input }) => searchProducts(ctx, input)),

  categories: publicProcedure
    .meta({
      rest: { method: "GET", path: "/products/categories", output: z.array(category), summary: "List categories" },
    })
    .query(({ ctx }) => listCategories(ctx)),

  facets: publicProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/products/facets",
        output: productFacets,
        summary: "What lists can be filtered by",
      },
    })
    .input(productFacetsInput)
    .query(({ ctx, input }) => getFacets(ctx, input)),

  byId: publicProcedure
    .meta({ rest: { method: "GET", path: "/products/{id}", output: productDetail, summary: "One product by its id" } })
    .input(productByIdInput)
    .query(({ ctx, input }) => getProduct(ctx, input)),

  bySlug: publicProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/products/by-slug/{slug}",
        output: productDetail,
        summary: "One product by its slug",
      },
    })
    .input(productBySlugInput)
    .query(({ ctx, input }) => getProduct(ctx, input)),
});
