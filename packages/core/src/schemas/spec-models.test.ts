import { expect, test } from "vitest";
import { sessionUser } from "./auth-views.ts";
import { productDetail } from "./product-views.ts";

/** What the spec's models send, by their `json` names. */
const models = {
  user: `id email first_name last_name phone skin_type language role is_active email_verified email_verified_at
    total_orders total_spent avg_rating created_at updated_at`,
  product: "id name_en price category image_url description_en stock status skin_type created_at updated_at",
};

test.each([
  ["user", sessionUser],
  ["product", productDetail],
] as const)("the %s has every field of the spec's model", (model, schema) => {
  expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining(models[model].split(/\s+/)));
});
