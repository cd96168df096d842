import { type DemoBrandSlug, demoBrand } from "../brands.ts";
import { drawPackage, placePackage, withPrefix } from "./package.ts";
import type { PackagingKind } from "./packages.ts";
import { darken, ellipse, escapeXml, lighten, linear, n, path, radial, rect } from "./svg.ts";

/** One package of a shelf. */
export interface Standing {
  brand: DemoBrandSlug;
  kind: PackagingKind;
  label: string;
  size: string;
  x: number;
  scale: number;
  /** Stands on a plinth this high. */
  plinth?: number;
}

/** A picture of several packages; the later ones stand in front. */
export interface Shelf {
  width: number;
  height: number;
  floor: number;
  backdrop: string;
  standing: readonly Standing[];
  behind: string;
}

function plinth(x: number, floor: number, half: number, height: number, colour: string): string {
  const top = floor - height;
  return (
    path(
      `M${n(x - half)} ${n(top)}V${n(floor)}A${n(half)} ${n(half * 0.13)} 0 0 0 ${n(x + half)} ${n(floor)}V${n(top)}Z`,
      'fill="url(#plinth)"',
    ) + ellipse(x, top, half, half * 0.13, `fill="${lighten(colour, 0.6)}"`)
  );
}

/** Several packages side by side on one floor. */
export function drawShelf({ width, height, floor, backdrop, standing, behind }: Shelf, title: string): string {
  const shade = darken(backdrop, 0.7);
  let defs =
    linear(
      "wall",
      [
        [0, lighten(backdrop, 0.45)],
        [1, backdrop],
      ],
      true,
    ) +
    linear(
      "floor",
      [
        [0, darken(backdrop, 0.12)],
        [0.3, darken(backdrop, 0.03)],
        [1, lighten(backdrop, 0.3)],
      ],
      true,
    ) +
    linear("plinth", [
      [0, darken(backdrop, 0.16)],
      [0.3, lighten(backdrop, 0.45)],
      [1, darken(backdrop, 0.2)],
    ]) +
    radial("shadow", [
      [0, shade, 0.5],
      [0.55, shade, 0.2],
      [1, shade, 0],
    ]);
  let shapes = "";
  standing.forEach((item, index) => {
    const drawn = drawPackage({ ...item, brand: demoBrand(item.brand), sku: `${title}-${index}` });
    const foot = drawn.foot * item.scale;
    const ground = floor - (item.plinth ?? 0);
    const prefix = String.fromCharCode(97 + index);
    defs += withPrefix(prefix, drawn.defs);
    if (item.plinth) {
      shapes += ellipse(item.x + 20, floor + 8, foot * 2.1, 20, 'fill="url(#shadow)"');
      shapes += plinth(item.x, floor, foot * 1.5, item.plinth, backdrop);
    }
    shapes += ellipse(item.x + foot * 0.25, ground + 3, foot * 1.35, 16 * item.scale + 4, 'fill="url(#shadow)"');
    shapes += withPrefix(prefix, placePackage(drawn, item.x, ground, item.scale));
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img"><title>${escapeXml(title)}</title><defs>${defs}</defs>` +
    rect(0, 0, width, height, 0, 'fill="url(#wall)"') +
    behind +
    rect(0, floor - 30, width, height - floor + 30, 0, 'fill="url(#floor)"') +
    `${shapes}</svg>`
  );
}

/** A round-topped shape behind the packages. */
export const drawArch = (x: number, half: number, top: number, floor: number, colour: string, opacity: number) =>
  path(
    `M${x - half} ${floor}V${top + half}A${half} ${half} 0 0 1 ${x + half} ${top + half}V${floor}Z`,
    `fill="${colour}" opacity="${opacity}"`,
  );
