import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase, givenCustomer, givenProduct, makeContext, makeDeps } from "../testing.ts";
import { sendReviewApproved } from "./send-review-approved.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

async function givenReview(status: "approved" | "rejected") {
  const product_id = await givenProduct(fresh.db, {
    name_en: "Rice Serum",
    name_km: "សេរ៉ូមអង្ករ",
    slug: `rice-${status}`,
  });
  const { user_id } = await givenCustomer(fresh.db, {
    email: `${status}@example.com`,
    first_name: "សុខា",
    last_name: "ចាន់",
    language: "kh",
  });
  const { id } = await fresh.db
    .insertInto("reviews")
    .values({ product_id, user_id, rating: 5, status })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function mailsFor(review_id: number) {
  const mailDir = await mkdtemp(join(tmpdir(), "dewy-mail-"));
  const ctx = makeContext(fresh, { config: { ...makeDeps(fresh).config, mailDir, mailFrom: "hello@shop.example" } });
  await sendReviewApproved(ctx, { review_id });
  await sendReviewApproved(ctx, { review_id });
  const files = await readdir(mailDir);
  return Promise.all(files.map(async (file) => simpleParser(await readFile(join(mailDir, file)))));
}

test("who wrote an approved review is mailed once, in the language of their account", async () => {
  const [mail, ...more] = await mailsFor(await givenReview("approved"));
  expect(more).toEqual([]);
  expect(mail?.to).toMatchObject({ value: [{ name: "សុខា ចាន់", address: "approved@example.com" }] });
  expect(mail?.from).toMatchObject({ value: [{ name: "Dewy", address: "hello@shop.example" }] });
  expect(mail?.subject).toBe("ការវាយតម្លៃរបស់អ្នកអំពី សេរ៉ូមអង្ករ ត្រូវបានបង្ហាញហើយ");
  expect(mail?.text).toContain("http://shop.test/km/p/rice-approved");
});

test("nothing is sent for a review that is not to be seen, or not there any more", async () => {
  expect(await mailsFor(await givenReview("rejected"))).toEqual([]);
  expect(await mailsFor(999_999)).toEqual([]);
});
