import { createHash } from "node:crypto";
import { ShopError } from "@dewy/core";
import type { PlacedOrder, PlaceOrderInput } from "@dewy/core/schemas";
import { afterCommit, isTransient, violatedConstraint } from "@dewy/db";
import { requireCartOwner, writeCarts } from "../cart/cart-owner.ts";
import type { ServiceContext } from "../context.ts";
import { type CommittedOrder, commitOrder, type OrderToCommit } from "./commit-order.ts";
import { newOrderNumber, orderKey } from "./order-number.ts";
import { planOrder } from "./plan-order.ts";
import { couponCustomer, readCheckout } from "./read-checkout.ts";

/** Under a rush on one product each loser plans again from what is left; who still fails after this many tries is told to try again. */
const TRIES = 6;

/**
 * Orders the actor's cart: read → plan → commit, again when the commit found the world moved. A retry with the same idempotency
 * key answers the first order; the same key with another body is `idempotency_key_reused`. Refuses with `cart_empty`,
 * `out_of_stock`, `product_unavailable`, `price_changed`, `coupon_*`, or `checkout_busy` when it kept losing.
 */
export async function placeOrder(ctx: ServiceContext, input: PlaceOrderInput): Promise<PlacedOrder> {
  const owner = requireCartOwner(ctx.actor);
  const customer = couponCustomer(owner, input.customer_email) ?? "";
  const request_hash = hashRequest(input);
  const { customer_email: email, coupon_code, expected_total, idempotency_key } = input;
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const facts = await readCheckout(ctx, { owner, customer, email, coupon_code, idempotency_key });
    if (facts.existing) return answerAgain(ctx, facts.existing, request_hash);
    const plan = planOrder(facts, { coupon_code, expected_total });
    const order_number = newOrderNumber();
    const committed = await tryCommit(ctx, { owner, customer, plan, input, order_number, request_hash });
    if (committed) {
      if (committed.ran_short) await afterCommit(ctx.db, () => ctx.stores.cache.forgetAll("products"));
      return {
        ...plan.totals,
        order_number,
        status: "pending",
        payment_status: "pending",
        fulfillment_status: "unfulfilled",
        key: orderKey(order_number, ctx.config.secret),
        created_at: committed.created_at,
      };
    }
  }
  throw new ShopError("checkout_busy");
}

function answerAgain(
  ctx: ServiceContext,
  { request_hash, ...order }: Omit<PlacedOrder, "key"> & { request_hash: string },
  asked: string,
): PlacedOrder {
  if (request_hash !== asked) {
    throw new ShopError("idempotency_key_reused", {
      fields: [{ field: "idempotency_key", code: "idempotency_key_reused" }],
    });
  }
  return {
    ...order,
    created_at: new Date(order.created_at).toISOString(),
    key: orderKey(order.order_number, ctx.config.secret),
  };
}

/** Undefined when nothing was written and a new plan will tell why: a limit's CHECK, a lost race, a lock that took too long. */
async function tryCommit(ctx: ServiceContext, order: OrderToCommit): Promise<CommittedOrder | undefined> {
  try {
    return await writeCarts(ctx, [order.owner], () => commitOrder(ctx, order));
  } catch (error) {
    if (isTransient(error) || violatedConstraint(error)?.endsWith("_used_up")) return undefined;
    throw error;
  }
}

/** The input is parsed by one schema, so equal requests are equal text. */
function hashRequest(input: PlaceOrderInput): string {
  return createHash("sha256").update(JSON.stringify(input)).digest("hex");
}
