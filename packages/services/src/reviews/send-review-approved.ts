import { nameIn, toLocale } from "@dewy/core";
import type { ServiceContext } from "../context.ts";
import { pageLink, sendShopMail } from "../mail/send-shop-mail.ts";

/**
 * What the worker runs after a review was approved: mails who wrote it, in the language of their account. Nothing is sent when
 * the review is not to be seen any more. At least once; a repeat has the same Message-ID.
 */
export async function sendReviewApproved(ctx: ServiceContext, { review_id }: { review_id: number }): Promise<void> {
  const review = await ctx.db
    .selectFrom("reviews")
    .innerJoin("users", "users.id", "reviews.user_id")
    .innerJoin("products", "products.id", "reviews.product_id")
    .select(["users.email", "users.first_name", "users.last_name", "users.language"])
    .select(["products.slug", "products.name_en", "products.name_th", "products.name_km"])
    .where("reviews.id", "=", review_id)
    .where("reviews.status", "=", "approved")
    .where("products.status", "=", "active")
    .where("users.is_active", "=", true)
    .executeTakeFirst();
  if (!review) return;
  const locale = toLocale(review.language);
  const link = pageLink(ctx.config, locale, `/p/${review.slug}`);
  await sendShopMail(ctx, {
    to: { name: [review.first_name, review.last_name].filter(Boolean).join(" "), address: review.email },
    about: `review-approved:${review_id}`,
    write: (emails, shop) =>
      emails.reviewApproved({ locale, shop, name: review.first_name, product: nameIn(review, locale), link }),
  });
}
