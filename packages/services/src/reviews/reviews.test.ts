import type { ReviewStatus } from "@dewy/core";
import type { ProductReviewsInput } from "@dewy/core/schemas";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { heldBy } from "../held-by.ts";
import { bulkUpdateOrders } from "../orders/bulk-update-orders.ts";
import { fillCart, orderRequest } from "../orders/given-order.ts";
import { placeOrder } from "../orders/place-order.ts";
import { type FreshDatabase, freshDatabase, givenCustomer, givenGuest, givenProduct, makeContext } from "../testing.ts";
import { changeReviewStatus } from "./change-review-status.ts";
import { createReview } from "./create-review.ts";
import { deleteReview } from "./delete-review.ts";
import { listMyReviews } from "./list-my-reviews.ts";
import { listProductReviews } from "./list-product-reviews.ts";
import { takeVoteBack } from "./take-vote-back.ts";
import { givenOrderOf } from "./testing.ts";
import { voteHelpful } from "./vote-helpful.ts";

let fresh: FreshDatabase;
let system: ServiceContext;
beforeAll(async () => {
  fresh = await freshDatabase({ poolSize: 20 });
  system = makeContext(fresh);
});
afterAll(() => fresh.drop());

const customer = async (overrides: Parameters<typeof givenCustomer>[1] = {}) =>
  makeContext(fresh, { actor: await givenCustomer(fresh.db, overrides) });

const read = (id: number, input: Partial<ProductReviewsInput> = {}) =>
  listProductReviews(system, { id, page: 1, page_size: 10, sort: "newest", ...input });

async function reviewed(product_id: number, rating: number, status: ReviewStatus = "approved") {
  const ctx = await customer({ first_name: "Sokha", last_name: "Chan" });
  const { id } = await createReview(ctx, { product_id, rating });
  if (status !== "pending") await changeReviewStatus(system, { id, status });
  return { id, ctx };
}

test("a review waits for staff, shows its writer's short name once approved, and never an email", async () => {
  const product_id = await givenProduct(fresh.db);
  const ctx = await customer({ first_name: "Sokha", last_name: "Chan", email: "sokha.chan@example.com" });
  const written = await createReview(ctx, { product_id, rating: 4, title: "Soft", comment: "" });
  expect(written).toMatchObject({ status: "pending", rating: 4, comment: null, is_verified_purchase: false });
  expect(await read(product_id)).toMatchObject({ items: [], total: 0, summary: { count: 0, average: 0 } });
  await changeReviewStatus(system, { id: written.id, status: "approved" });
  const page = await read(product_id);
  expect(page.items).toMatchObject([{ customer_name: "Sokha C.", title: "Soft" }]);
  expect(JSON.stringify(page)).not.toContain("@");
  const row = await fresh.db.selectFrom("reviews").selectAll().where("id", "=", written.id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ customer_name: "Sokha Chan", customer_email: "sokha.chan@example.com" });
  expect(await listMyReviews(ctx, { page: 1, page_size: 10, sort: "newest" })).toMatchObject({
    total: 1,
    items: [{ id: written.id, status: "approved", product_id }],
  });
  expect(await listMyReviews(await customer(), { page: 1, page_size: 10, sort: "newest" })).toMatchObject({ total: 0 });
});

test("ten reviews at once of one customer and product are one", async () => {
  const [ctx, product_id] = [await customer(), await givenProduct(fresh.db)];
  const answers = await Promise.allSettled(
    Array.from({ length: 10 }, () => createReview(ctx, { product_id, rating: 5 })),
  );
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(refused).toHaveLength(9);
  for (const { reason } of refused) {
    expect(reason).toMatchObject({
      reason: "already_reviewed",
      details: { fields: [{ field: "product_id", code: "already_reviewed" }] },
    });
  }
});

test("what is not sold is not reviewed, nor are its reviews read", async () => {
  const draft = await givenProduct(fresh.db, { status: "draft" });
  for (const product_id of [draft, 2_000_000_000]) {
    await expect(createReview(await customer(), { product_id, rating: 5 })).rejects.toMatchObject({
      reason: "product_unavailable",
    });
    await expect(read(product_id)).rejects.toMatchObject({ reason: "not_found" });
  }
  const guest = makeContext(fresh, { actor: givenGuest() });
  await expect(createReview(guest, { product_id: draft, rating: 5 })).rejects.toMatchObject({
    reason: "not_signed_in",
  });
});

test("a purchase is verified by a delivered order of the writer's, before or after the review", async () => {
  const [product_id, other] = [await givenProduct(fresh.db), await givenProduct(fresh.db)];
  const verified = async (id: number) =>
    (await fresh.db.selectFrom("reviews").select("is_verified_purchase").where("id", "=", id).executeTakeFirstOrThrow())
      .is_verified_purchase;

  const before = await customer();
  await (await givenOrderOf(before, product_id))();
  expect((await createReview(before, { product_id, rating: 5 })).is_verified_purchase).toBe(true);
  expect((await createReview(before, { product_id: other, rating: 5 })).is_verified_purchase).toBe(false);

  const after = await customer();
  const deliver = await givenOrderOf(after, product_id);
  const { id, is_verified_purchase } = await createReview(after, { product_id, rating: 5 });
  const stranger = await reviewed(product_id, 5);
  expect(is_verified_purchase).toBe(false);
  await deliver();
  expect(await verified(id)).toBe(true);
  expect(await verified(stranger.id)).toBe(false);

  // As where the order arrived while the review was being written.
  await fresh.db.updateTable("reviews").set({ is_verified_purchase: false }).where("id", "=", id).execute();
  await changeReviewStatus(system, { id, status: "approved" });
  expect(await verified(id)).toBe(true);
});

test("a product's reviews are sorted, filtered and summed up", async () => {
  const product_id = await givenProduct(fresh.db);
  const ids: number[] = [];
  for (const rating of [3, 5, 1, 5]) ids.push((await reviewed(product_id, rating)).id);
  await reviewed(product_id, 1, "rejected");
  await reviewed(product_id, 1, "pending");
  const [three, five, one, best] = ids as [number, number, number, number];
  await voteHelpful(await customer(), { id: one });
  const order = async (sort: ProductReviewsInput["sort"]) =>
    (await read(product_id, { sort })).items.map(({ id }) => id);
  expect(await order("newest")).toEqual([best, one, five, three]);
  expect(await order("helpful")).toEqual([one, best, five, three]);
  expect(await order("rating_desc")).toEqual([best, five, three, one]);
  expect(await order("rating_asc")).toEqual([one, three, best, five]);
  const fives = await read(product_id, { rating: 5, page_size: 1, page: 2 });
  expect(fives).toMatchObject({ total: 2, page: 2, items: [{ id: five }] });
  expect(fives.summary).toEqual({ average: 3.5, count: 4, by_rating: { 1: 1, 2: 0, 3: 1, 4: 0, 5: 2 } });
  expect(
    await fresh.db.selectFrom("products").select(["rating_avg", "rating_count"]).where("id", "=", product_id).execute(),
  ).toEqual([{ rating_avg: 3.5, rating_count: 4 }]);
});

test("fifty customers' votes at once count fifty, fifty of one customer one, and what is taken back none", async () => {
  const { id } = await reviewed(await givenProduct(fresh.db), 5);
  const voters = await Promise.all(Array.from({ length: 50 }, () => customer()));
  await Promise.all(voters.map((ctx) => voteHelpful(ctx, { id })));
  const [one] = voters as [ServiceContext];
  const count = async () => (await voteHelpful(one, { id })).helpful_count;
  expect(await count()).toBe(50);
  await Promise.all(voters.map(() => voteHelpful(one, { id })));
  expect(await count()).toBe(50);
  await Promise.all(voters.map((ctx) => takeVoteBack(ctx, { id })));
  await takeVoteBack(one, { id });
  expect(await count()).toBe(1);
});

test("nobody votes for their own review, nor for one that is not to be read", async () => {
  const product_id = await givenProduct(fresh.db);
  const mine = await reviewed(product_id, 5);
  await expect(voteHelpful(mine.ctx, { id: mine.id })).rejects.toMatchObject({ reason: "forbidden" });
  const hidden = await reviewed(product_id, 5, "pending");
  for (const ctx of [hidden.ctx, mine.ctx]) {
    await expect(voteHelpful(ctx, { id: hidden.id })).rejects.toMatchObject({ reason: "not_found" });
  }
  await expect(voteHelpful(mine.ctx, { id: 2_000_000_000 })).rejects.toMatchObject({ reason: "not_found" });
  expect((await read(product_id)).items).toMatchObject([{ id: mine.id, helpful_count: 0 }]);
});

test("a vote for a review that is deleted at this moment finds no review", async () => {
  const { id } = await reviewed(await givenProduct(fresh.db), 5);
  const voter = await customer();
  const vote = await heldBy(
    fresh.db,
    (db) => deleteReview({ ...system, db }, { id }),
    () => voteHelpful(voter, { id }),
  );
  expect(vote).toMatchObject({ status: "rejected", reason: { reason: "not_found" } });
});

test("orders that arrive together lock the reviews they verify by id, as staff who decide on many do", async () => {
  const ctx = await customer();
  const products = [await givenProduct(fresh.db), await givenProduct(fresh.db)];
  const ids: string[] = [];
  for (const product_id of products) {
    ids.push((await placeOrder(await fillCart(ctx, { [product_id]: 1 }), orderRequest())).order_number);
  }
  for (const status of ["confirmed", "processing", "shipped"] as const) {
    await bulkUpdateOrders(system, { ids, set: { status } });
  }
  const reviews: number[] = [];
  for (const product_id of products.toReversed()) {
    reviews.push((await createReview(ctx, { product_id, rating: 4 })).id);
  }
  const lock = (db: ServiceContext["db"], id = 0) =>
    db.selectFrom("reviews").select("id").where("id", "=", id).forNoKeyUpdate().noWait().execute();
  const delivery = await heldBy(
    fresh.db,
    (db) => lock(db, reviews[0]),
    () => bulkUpdateOrders(system, { ids, set: { status: "delivered" } }),
    (db) => lock(db, reviews[1]),
  );
  expect(delivery).toMatchObject({ status: "fulfilled", value: { results: [{ ok: true }, { ok: true }] } });
  const { items } = await listMyReviews(ctx, { page: 1, page_size: 10, sort: "newest" });
  expect(items.map((item) => item.is_verified_purchase)).toEqual([true, true]);
});
