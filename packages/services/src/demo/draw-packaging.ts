import { drawPackage, type PackagingInput, placePackage } from "./draw/package.ts";
import { FLOOR } from "./draw/packages.ts";
import { drawScene } from "./draw/scene.ts";
import { escapeXml } from "./draw/svg.ts";
import { seededRandom } from "./random.ts";

export type { PackagingInput } from "./draw/package.ts";

/**
 * Draws a product's packaging as a standalone SVG document (600 × 750, no scripts, no outside references).
 * The same input always gives the same picture; details vary with the SKU.
 */
export function drawPackaging(input: PackagingInput): string {
  const drawn = drawPackage(input);
  const scene = drawScene(input.brand.style.backdrop, drawn.foot, seededRandom(`${input.sku} scene`));
  const title = escapeXml(`${input.brand.name} ${input.label}, ${input.size}`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 750" role="img"><title>${title}</title>` +
    `<defs>${scene.defs}${drawn.defs}</defs>${scene.behind}${placePackage(drawn, 300, FLOOR, 1)}</svg>`
  );
}
