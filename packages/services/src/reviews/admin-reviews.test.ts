import type { ReviewStatus } from "@dewy/core";
import type { ListReviewsInput } from "@dewy/core/schemas";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { type FreshDatabase, freshDatabase, givenCustomer, givenProduct, makeContext, sql } from "../testing.ts";
import { bulkUpdateReviews } from "./bulk-update-reviews.ts";
import { changeReviewStatus } from "./change-review-status.ts";
import { createReview } from "./create-review.ts";
import { deleteReview } from "./delete-review.ts";
import { listReviews } from "./list-reviews.ts";
import { voteHelpful } from "./vote-helpful.ts";

let fresh: FreshDatabase;
let ctx: ServiceContext;
beforeAll(async () => {
  fresh = await freshDatabase({ poolSize: 20 });
  ctx = makeContext(fresh);
});
afterAll(() => fresh.drop());
beforeEach(() => fresh.db.deleteFrom("outbox").execute());

const customer = async (overrides: Parameters<typeof givenCustomer>[1] = {}) =>
  makeContext(fresh, { actor: await givenCustomer(fresh.db, overrides) });

const given = async (product_id: number, rating = 5, writer?: ServiceContext) =>
  (await createReview(writer ?? (await customer()), { product_id, rating, title: "Title" })).id;

const mails = async () =>
  (await fresh.db.selectFrom("outbox").select(["job", "payload"]).orderBy("id").execute()).map(({ job, payload }) => ({
    job,
    ...payload,
  }));

const ratingOf = (product_id: number) =>
  fresh.db
    .selectFrom("products")
    .select(["rating_avg", "rating_count"])
    .where("id", "=", product_id)
    .executeTakeFirstOrThrow();

test("who becomes approved is told once, and again only when it becomes so again", async () => {
  const id = await given(await givenProduct(fresh.db));
  const mail = { job: "send-review-approved", review_id: id };
  expect(await changeReviewStatus(ctx, { id, status: "approved" })).toMatchObject({ status: "approved" });
  expect(await mails()).toEqual([mail]);
  await changeReviewStatus(ctx, { id, status: "approved" });
  await changeReviewStatus(ctx, { id, status: "rejected" });
  expect(await mails()).toEqual([mail]);
  await Promise.all(Array.from({ length: 8 }, () => changeReviewStatus(ctx, { id, status: "approved" })));
  expect(await mails()).toEqual([mail, mail]);
});

test("a decided review does not wait again, and one that is not there is not found", async () => {
  const id = await given(await givenProduct(fresh.db));
  expect(await changeReviewStatus(ctx, { id, status: "pending" })).toMatchObject({ status: "pending" });
  await changeReviewStatus(ctx, { id, status: "rejected" });
  await expect(changeReviewStatus(ctx, { id, status: "pending" })).rejects.toMatchObject({
    reason: "illegal_transition",
    details: { from: "rejected", allowed: ["approved"], fields: [{ field: "status" }] },
  });
  await expect(changeReviewStatus(ctx, { id: 2_000_000_000, status: "approved" })).rejects.toMatchObject({
    reason: "not_found",
  });
});

test("ratings are right when many reviews of a product are approved at once", async () => {
  const product_id = await givenProduct(fresh.db);
  const ids: number[] = [];
  for (let n = 0; n < 20; n++) ids.push(await given(product_id, (n % 5) + 1));
  await Promise.all(ids.map((id) => changeReviewStatus(ctx, { id, status: "approved" })));
  expect(await ratingOf(product_id)).toEqual({ rating_avg: 3, rating_count: 20 });
});

test("a thousand ids with unknown and decided ones among them: the rest is done, in two statements", async () => {
  const products = [await givenProduct(fresh.db), await givenProduct(fresh.db)] as [number, number];
  await sql`
    with writers as (
      insert into users (email, password_hash) select 'bulk-' || n || '@example.com', 'none' from generate_series(1, 400) n
      returning id
    )
    insert into reviews (product_id, user_id, rating, status)
    select p, id, 4, case when id % 4 = 0 then 'rejected' when id % 4 = 1 then 'approved' else 'pending' end::review_status
    from writers, unnest(${products}::integer[]) p
  `.execute(fresh.db);
  const rows = await fresh.db
    .selectFrom("reviews")
    .select(["id", "status"])
    .where("product_id", "in", products)
    .execute();
  const ids = [...rows.map(({ id }) => id), ...Array.from({ length: 200 }, (_, n) => 1_900_000_000 + n)];
  const before = new Map<number, ReviewStatus>(rows.map(({ id, status }) => [id, status]));
  fresh.queries.length = 0;
  const { results } = await bulkUpdateReviews(ctx, { ids, set: { status: "approved" } });
  expect(fresh.queries).toHaveLength(4); // with begin and commit
  expect(results.map(({ id }) => id)).toEqual(ids);
  expect(results.filter(({ ok }) => ok)).toHaveLength(800);
  expect(results.at(-1)).toEqual({ id: 1_900_000_199, ok: false, reason: "not_found" });
  expect(await ratingOf(products[0])).toEqual({ rating_avg: 4, rating_count: 400 });
  const became = [...before].filter(([, status]) => status !== "approved").map(([id]) => id);
  expect((await mails()).map((mail) => ("review_id" in mail ? mail.review_id : 0))).toEqual(
    became.sort((a, b) => a - b),
  );
  const back = await bulkUpdateReviews(ctx, { ids: ids.slice(0, 1), set: { status: "pending" } });
  expect(back.results).toEqual([{ id: ids[0], ok: false, reason: "illegal_transition" }]);
});

test("two who move the same reviews the other way round, with a deletion between, never deadlock", async () => {
  const products = [await givenProduct(fresh.db), await givenProduct(fresh.db), await givenProduct(fresh.db)];
  const writers = [await customer(), await customer(), await customer()];
  const ids: number[] = [];
  for (const writer of writers) for (const product_id of products) ids.push(await given(product_id, 5, writer));
  for (let round = 0; round < 5; round++) {
    await Promise.all([
      bulkUpdateReviews(ctx, { ids, set: { status: "approved" } }),
      bulkUpdateReviews(ctx, { ids: ids.toReversed(), set: { status: "rejected" } }),
      ...ids.map((id) => changeReviewStatus(ctx, { id, status: round % 2 ? "approved" : "rejected" })),
    ]);
  }
  await Promise.all([
    bulkUpdateReviews(ctx, { ids, set: { status: "approved" } }),
    deleteReview(ctx, { id: ids[4] ?? 0 }),
  ]);
  expect(await ratingOf(products[1] ?? 0)).toMatchObject({ rating_count: 2 });
});

test("a deleted review takes its votes and its rating with it", async () => {
  const product_id = await givenProduct(fresh.db);
  const id = await given(product_id, 2);
  await changeReviewStatus(ctx, { id, status: "approved" });
  await voteHelpful(await customer(), { id });
  await deleteReview(ctx, { id });
  expect(await ratingOf(product_id)).toEqual({ rating_avg: 0, rating_count: 0 });
  expect(await fresh.db.selectFrom("review_votes").selectAll().where("review_id", "=", id).execute()).toEqual([]);
  await expect(deleteReview(ctx, { id })).rejects.toMatchObject({ reason: "not_found" });
});

test("staff find reviews by status, rating, product, and any part of their text, writer or product", async () => {
  const product_id = await givenProduct(fresh.db, { name_en: "Moonwort Balm", sku: "MOON-9" });
  const writer = await customer({ first_name: "Dara", last_name: "Sok", email: "dara.100%@example.com" });
  const id = await given(product_id, 3, writer);
  const find = async (input: Partial<ListReviewsInput>) =>
    (await listReviews(ctx, { page: 1, page_size: 100, sort: "newest", ...input })).items.map((review) => review.id);
  const page = await listReviews(ctx, { page: 1, page_size: 5, sort: "newest", product_id });
  expect(page).toMatchObject({ total: 1 });
  expect(page.items).toMatchObject([
    {
      product_name: "Moonwort Balm",
      product_sku: "MOON-9",
      customer_name: "Dara Sok",
      customer_email: "dara.100%@example.com",
    },
  ]);
  for (const q of ["moonwort", "oon-9", "DARA", "100%@"]) expect(await find({ q }), q).toEqual([id]);
  expect(await find({ q: "100_@" })).toEqual([]);
  expect(await find({ product_id, status: "pending", rating: 3 })).toEqual([id]);
  expect(await find({ product_id, status: "approved" })).toEqual([]);
  expect(await find({ product_id, rating: 4 })).toEqual([]);
});

test("however many reviews of a product are moved, it is rated once", async () => {
  const product_id = await givenProduct(fresh.db);
  const ids: number[] = [];
  for (let n = 0; n < 5; n++) ids.push(await given(product_id, n + 1));
  await sql`
    create table ratings (average numeric);
    create function note_rating() returns trigger language plpgsql as $$
    begin
      insert into ratings values (new.rating_avg);
      return null;
    end $$;
    create trigger note_rating after update of rating_avg on products for each row execute function note_rating()
  `.execute(fresh.db);
  await bulkUpdateReviews(ctx, { ids, set: { status: "approved" } });
  await bulkUpdateReviews(ctx, { ids: ids.slice(0, 2), set: { status: "rejected" } });
  const { rows } = await sql`select average from ratings`.execute(fresh.db);
  expect(rows).toEqual([{ average: 3 }, { average: 4 }]);
});
