import { pageOf } from "@dewy/core";
import {
  adminCoupon,
  adminCouponRow,
  bulkResults,
  bulkUpdateCouponsInput,
  couponByIdInput,
  couponStats,
  createCouponInput,
  dayRangeInput,
  deletedCoupon,
  id,
  listCouponsInput,
  updateCouponInput,
} from "@dewy/core/schemas";
import {
  bulkUpdateCoupons,
  createCoupon,
  deleteCoupon,
  getCoupon,
  getCouponStats,
  listCoupons,
  updateCoupon,
} from "@dewy/services";
import { router, staffProcedure } from "../../trpc.ts";

export const adminCouponsRouter = router({
  list: staffProcedure("coupons")
    .meta({ rest: { method: "GET", path: "/admin/coupons", output: pageOf(adminCouponRow), summary: "List coupons" } })
    .input(listCouponsInput)
    .query(({ ctx, input }) => listCoupons(ctx, input)),

  stats: staffProcedure("coupons")
    .meta({ rest: { method: "GET", path: "/admin/coupons/stats", output: couponStats, summary: "What coupons did" } })
    .input(dayRangeInput)
    .query(({ ctx, input }) => getCouponStats(ctx, input)),

  get: staffProcedure("coupons")
    .meta({ rest: { method: "GET", path: "/admin/coupons/{id}", output: adminCoupon, summary: "One coupon, whole" } })
    .input(couponByIdInput)
    .query(({ ctx, input }) => getCoupon(ctx, input)),

  create: staffProcedure("coupons")
    .meta({
      rest: { method: "POST", path: "/admin/coupons", status: 201, output: adminCoupon, summary: "Create a coupon" },
    })
    .input(createCouponInput)
    .mutation(({ ctx, input }) => createCoupon(ctx, input)),

  update: staffProcedure("coupons")
    .meta({ rest: { method: "PUT", path: "/admin/coupons/{id}", output: adminCoupon, summary: "Change a coupon" } })
    .input(updateCouponInput)
    .mutation(({ ctx, input }) => updateCoupon(ctx, input)),

  delete: staffProcedure("coupons")
    .meta({
      rest: {
        method: "DELETE",
        path: "/admin/coupons/{id}",
        output: deletedCoupon,
        summary: "Delete a coupon, or deactivate one that was used",
      },
    })
    .input(couponByIdInput)
    .mutation(({ ctx, input }) => deleteCoupon(ctx, input)),

  bulkUpdate: staffProcedure("coupons")
    .meta({
      rest: {
        method: "POST",
        path: "/admin/coupons/bulk-update",
        output: bulkResults(id),
        summary: "Change many coupons",
      },
    })
    .input(bulkUpdateCouponsInput)
    .mutation(({ ctx, input }) => bulkUpdateCoupons(ctx, input)),
});
