import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { demoCategories } from "../categories.ts";
import type { DemoProduct } from "../demo-products.ts";
import { drawCategory } from "../draw-category.ts";
import { drawHero } from "../draw-hero.ts";

/** Where a picture of the demo is reached. */
export const pictureUrl = (name: string): string => `/media/demo/${name}.svg`;

/** The picture of a category, by its slug. */
export const categoryPicture = (slug: string): string => `category-${slug}`;

/** Draws every picture into `<mediaDir>/demo`: products by slug, categories, and `hero` for the home page. */
export async function writePictures(mediaDir: string, products: readonly DemoProduct[]): Promise<void> {
  const folder = join(mediaDir, "demo");
  await mkdir(folder, { recursive: true });
  const write = (name: string, svg: string) => writeFile(join(folder, `${name}.svg`), svg);
  await Promise.all([
    write("hero", drawHero()),
    ...demoCategories.map(({ slug }) => write(categoryPicture(slug), drawCategory(slug))),
    ...products.map((product) => write(product.slug, product.draw())),
  ]);
}
