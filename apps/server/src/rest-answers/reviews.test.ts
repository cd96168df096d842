import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RestCaller, restCaller } from "./rest-caller.ts";
import { storeConfigurations } from "./store-configurations.ts";

describe.each(storeConfigurations)("on $name", (stores) => {
  let rest: RestCaller;
  beforeAll(async () => {
    rest = await restCaller(stores);
  });
  afterAll(() => rest.stop());

  test("a product is reviewed, its reviews are read, and voted for", async () => {
    const me = await rest.signIn("customer");
    const { answer: products } = await rest.call("GET", "/api/products", {
      path: "/api/products?page_size=100&sort=rating",
    });
    const { answer: mine } = await rest.call("GET", "/api/reviews/mine", {
      ...me,
      path: "/api/reviews/mine?page_size=100",
    });
    const reviewed = mine.items.map((review: { product_id: number }) => review.product_id);
    const product = products.items.find(
      ({ id, rating_count }: { id: number; rating_count: number }) => rating_count > 0 && !reviewed.includes(id),
    );
    const { answer: written } = await rest.call("POST", "/api/reviews", {
      ...me,
      body: { product_id: product.id, rating: 5, title: "Lovely", comment: "Soft after a week." },
    });
    expect(written).toMatchObject({ status: "pending", is_verified_purchase: false });
    const { answer: reviews } = await rest.call("GET", "/api/products/{id}/reviews", {
      path: `/api/products/${product.id}/reviews?sort=helpful`,
    });
    expect(reviews).toMatchObject({
      total: product.rating_count,
      summary: { count: product.rating_count, average: product.rating_avg },
    });
    expect(JSON.stringify(reviews)).not.toContain("@");
    const [{ id, helpful_count }] = reviews.items;
    const vote = { ...me, path: `/api/reviews/${id}/helpful` };
    const { answer: votes } = await rest.call("POST", "/api/reviews/{id}/helpful", vote);
    expect(votes.helpful_count).toBe(helpful_count + 1);
    await rest.call("DELETE", "/api/reviews/{id}/helpful", vote);
    const { answer: after } = await rest.call("GET", "/api/products/{id}/reviews", {
      path: `/api/products/${product.id}/reviews?sort=helpful`,
    });
    expect(after.items[0]).toMatchObject({ id, helpful_count });
  });

  test("every operation was called", () => {
    expect(rest.uncalled("reviews")).toEqual([]);
  });
});
