import { adminCategory, categoryByIdInput, createCategoryInput, updateCategoryInput } from "@dewy/core/schemas";
import { adminListCategories, createCategory, deleteCategory, updateCategory } from "@dewy/services";
import { z } from "zod";
import { router, staffProcedure } from "../../trpc.ts";

export const adminCategoriesRouter = router({
  list: staffProcedure("products")
    .meta({
      rest: { method: "GET", path: "/admin/categories", output: z.array(adminCategory), summary: "All categories" },
    })
    .query(({ ctx }) => adminListCategories(ctx)),

  create: staffProcedure("products")
    .meta({
      rest: {
        method: "POST",
        path: "/admin/categories",
        status: 201,
        output: adminCategory,
        summary: "Create a category",
      },
    })
    .input(createCategoryInput)
    .mutation(({ ctx, input }) => createCategory(ctx, input)),

  update: staffProcedure("products")
    .meta({
      rest: { method: "PUT", path: "/admin/categories/{id}", output: adminCategory, summary: "Change a category" },
    })
    .input(updateCategoryInput)
    .mutation(({ ctx, input }) => updateCategory(ctx, input)),

  delete: staffProcedure("products")
    .meta({
      rest: { method: "DELETE", path: "/admin/categories/{id}", status: 204, summary: "Delete an empty category" },
    })
    .input(categoryByIdInput)
    .mutation(({ ctx, input }) => deleteCategory(ctx, input)),
});
