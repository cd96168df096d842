import { type Permission, ShopError } from "@dewy/core";
import { id } from "@dewy/core/schemas";
import { mayDo } from "@dewy/services";
import { initTRPC } from "@trpc/server";
import { z } from "zod";
import type { RequestContext } from "./context.ts";
import { publicError, toTrpcError } from "./errors.ts";
import { type LimitMeta, limitAddress, limitShopper } from "./limits.ts";

export interface RestRoute {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below /api, or /ml; `{name}` takes that field of the input. */
  path: `/${string}`;
  /** Of a success; 200 unless said. 204 sends no body. */
  status?: 200 | 201 | 204;
  /** The shape of the answer, for the API reference; a test holds real answers against it. */
  output?: z.ZodType;
  summary: string;
}

/** Who may call: anyone, whoever shops (guest or customer), signed-in customers, staff, the customer asked about or staff. For the API reference; the procedures below enforce it. */
export type Access = "anyone" | "shopper" | "customer" | "staff" | "customer or staff";

export interface Meta {
  rest?: RestRoute;
  access?: Access;
  /** As what a call counts where clients' requests are limited; mutations count as `writes` or, of sign-in, as `auth`, unless said. */
  limit?: LimitMeta;
  /** A write of staff changes nothing that shoppers' lists show: else they are forgotten before it is answered. */
  listsStay?: true;
}

const t = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    errorFormatter({ shape, error }) {
      const { reason, details } = publicError(error);
      return {
        code: shape.code,
        message: reason as string,
        data: { code: error.code, httpStatus: shape.data.httpStatus, reason, details },
      };
    },
  });

export const router = t.router;

const failures = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  const error = toTrpcError(result.error);
  if (error.code === "INTERNAL_SERVER_ERROR")
    ctx.log.error({ err: error.cause ?? error, procedure: path }, "procedure failed");
  throw error;
});

/** For everyone; the procedure does not learn who asks. */
export const publicProcedure = t.procedure.use(failures).use(async ({ ctx, path, type, meta, next }) => {
  await limitAddress(ctx, { path, type, meta });
  return next();
});

/** For everyone; `ctx.actor` is the customer, or the guest of this browser. */
export const shopperProcedure = publicProcedure
  .meta({ access: "shopper" })
  .use(async ({ ctx, path, type, meta, next }) => {
    const actor = await ctx.resolveShopper();
    await limitShopper(ctx, actor, { path, type, meta });
    return next({ ctx: { ...ctx, actor } });
  });

/** For signed-in customers. */
export const customerProcedure = shopperProcedure.meta({ access: "customer" }).use(({ ctx, next }) => {
  if (ctx.actor.kind !== "customer") throw new ShopError("not_signed_in");
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

/** For staff who have `permission` (and scripts); null for any member of staff. */
export const staffProcedure = (permission: Permission | null) =>
  publicProcedure.meta({ access: "staff" }).use(async ({ ctx, type, meta, next }) => {
    const actor = await ctx.resolveStaff();
    if (!actor) throw new ShopError("not_signed_in");
    if (permission && !mayDo(actor, permission)) throw new ShopError("forbidden");
    const result = await next({ ctx: { ...ctx, actor } });
    if (type === "mutation" && result.ok && !meta?.listsStay) await ctx.stores.cache.forgetAll("products");
    return result;
  });

/** For scripts alone, so it has no REST path: whoever asks over HTTP is refused, owners too. */
export const systemProcedure = staffProcedure(null).use(({ ctx, next }) => {
  if (ctx.actor.kind !== "system") throw new ShopError("forbidden");
  return next();
});

/**
 * For what belongs to one customer, whom the input names by `user_id`: that customer, staff who have `permission`, and scripts. Another
 * customer's is forbidden whether or not there is such a customer.
 */
export const ownerOrStaffProcedure = (permission: Permission) =>
  publicProcedure
    .meta({ access: "customer or staff" })
    .input(z.object({ user_id: id }))
    .use(async ({ ctx, input, next }) => {
      const staff = await ctx.resolveStaff();
      if (staff && mayDo(staff, permission)) return next({ ctx: { ...ctx, actor: staff } });
      const shopper = await ctx.resolveShopper();
      if (shopper.kind === "customer" && shopper.user_id === input.user_id) {
        return next({ ctx: { ...ctx, actor: shopper } });
      }
      throw new ShopError(staff || shopper.kind === "customer" ? "forbidden" : "not_signed_in");
    });
