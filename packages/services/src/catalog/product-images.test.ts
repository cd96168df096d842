import { type SetProductImagesInput, setProductImagesInput } from "@dewy/core/schemas";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { type FreshDatabase, freshDatabase, makeContext } from "../testing.ts";
import { adminGetProduct } from "./admin-get-product.ts";
import { getProduct } from "./get-product.ts";
import { getProductImages } from "./get-product-images.ts";
import { setProductImages } from "./set-product-images.ts";
import { addCategories, addProduct } from "./testing.ts";
import { updateProduct } from "./update-product.ts";

let fresh: FreshDatabase;
let ctx: ServiceContext;
beforeAll(async () => {
  fresh = await freshDatabase();
  ctx = makeContext(fresh);
  await addCategories(ctx, "serum");
});
afterAll(() => fresh.drop());

const set = (id: number, images: { image_url: string; alt_text?: string; is_primary?: boolean }[]) =>
  setProductImages(ctx, setProductImagesInput.parse({ id, images }) as SetProductImagesInput);
const urls = async (id: number) => (await getProduct(ctx, { id })).value.images.map(({ image_url }) => image_url);

test("the list is replaced whole, in order; the primary one, or the first, is the product's image", async () => {
  const { id } = await addProduct(ctx, { image_url: "/media/old.svg" });
  const first = await set(id, [{ image_url: "/media/1.svg" }, { image_url: "/media/2.svg", alt_text: "From behind" }]);
  expect(first.images).toMatchObject([
    { image_url: "/media/1.svg", alt_text: null, is_primary: true },
    { image_url: "/media/2.svg", alt_text: "From behind", is_primary: false },
  ]);
  expect(await adminGetProduct(ctx, { id })).toMatchObject({ image_url: "/media/1.svg", version: 2 });
  await set(id, [{ image_url: "/media/3.svg" }, { image_url: "/media/1.svg", is_primary: true }]);
  expect((await getProductImages(ctx, { id })).images.map(({ image_url }) => image_url)).toEqual([
    "/media/3.svg",
    "/media/1.svg",
  ]);
  expect(await urls(id)).toEqual(["/media/1.svg", "/media/3.svg"]);
  expect(await set(id, [])).toEqual({ images: [] });
  expect((await adminGetProduct(ctx, { id })).image_url).toBeNull();
});

test("a product's image_url, when it is set, takes the place of the primary image", async () => {
  const { id } = await addProduct(ctx);
  await set(id, [{ image_url: "/media/1.svg" }, { image_url: "/media/2.svg" }]);
  await updateProduct(ctx, { id, image_url: "/media/9.svg" });
  expect(await urls(id)).toEqual(["/media/9.svg", "/media/2.svg"]);
});

test("of lists that are set at once one stands, whole", async () => {
  const { id } = await addProduct(ctx);
  const lists = ["a", "b", "c"].map((name) => [1, 2, 3].map((n) => ({ image_url: `/media/${name}${n}.svg` })));
  await Promise.all(lists.map((images) => set(id, images)));
  expect(lists.map((images) => images.map(({ image_url }) => image_url))).toContainEqual(await urls(id));
});

test("two primary images, more than twenty, and a product that is not there are refused", async () => {
  const image = { image_url: "/media/1.svg", is_primary: true };
  expect(setProductImagesInput.safeParse({ id: 1, images: [image, image] }).success).toBe(false);
  expect(setProductImagesInput.safeParse({ id: 1, images: Array(21).fill({ image_url: "/1.svg" }) }).success).toBe(
    false,
  );
  await expect(set(2_000_000_000, [image])).rejects.toMatchObject({ reason: "not_found" });
  await expect(getProductImages(ctx, { id: 2_000_000_000 })).rejects.toMatchObject({ reason: "not_found" });
});
