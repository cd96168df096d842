import type { DemoBrand } from "../brands.ts";
import { seededRandom } from "../random.ts";
import { drawLabel } from "./label.ts";
import { FLOOR, type PackagingKind, packageScale, packages } from "./packages.ts";
import { brightness, cylinder, darken, lighten, linear } from "./svg.ts";

/** What is drawn: one product in its package. */
export interface PackagingInput {
  sku: string;
  brand: DemoBrand;
  kind: PackagingKind;
  /** Short name in the latin script. */
  label: string;
  /** Content, such as "50 ml". */
  size: string;
}

/** A labelled package standing on `FLOOR` around x = 300. */
export interface LabelledPackage {
  defs: string;
  shapes: string;
  /** Half of its width on the floor, scale included. */
  foot: number;
  scale: number;
}

/** Draws a package; its details vary with the SKU. */
export function drawPackage({ sku, brand, kind, label, size }: PackagingInput): LabelledPackage {
  const random = seededRandom(sku);
  const { style } = brand;
  const colour = random.pick(style.bodies);
  const ground = style.paper ?? colour;
  const ink = readableInk(style.ink, ground);
  const visible = style.accents.filter((accent) => contrast(accent, ground) > 0.14);
  const accent = visible.length > 0 ? random.pick(visible) : ink;
  const drawn = packages[kind](random);
  const scale = packageScale[kind] * contentScale(size);
  return {
    defs: gradients(kind, colour, style.cap, style.glass ?? false),
    shapes: drawn.shapes + drawLabel(drawn.area, { brand: brand.name, label, size }, style, ink, accent),
    foot: drawn.foot * scale,
    scale,
  };
}

function gradients(kind: PackagingKind, colour: string, cap: string, glass: boolean): string {
  if (kind === "sachet") {
    return `<linearGradient id="foil" x2="1" y2="1"><stop stop-color="${lighten(colour, 0.35)}"/><stop offset=".45" stop-color="${colour}"/><stop offset=".6" stop-color="${lighten(colour, 0.18)}"/><stop offset="1" stop-color="${darken(colour, 0.16)}"/></linearGradient>`;
  }
  const body = glass
    ? linear("body", [
        [0, darken(colour, 0.3), 0.95],
        [0.12, colour, 0.92],
        [0.3, lighten(colour, 0.3), 0.86],
        [0.75, colour, 0.9],
        [1, darken(colour, 0.34), 0.96],
      ])
    : cylinder("body", colour);
  const bulb = kind === "dropper" ? cylinder("bulb", darken(cap, 0.35), 0.25) : "";
  return body + cylinder("cap", cap, 0.55) + bulb;
}

/** Small contents look small, without shrinking to their true proportion. */
function contentScale(size: string): number {
  const amount = Number.parseFloat(size);
  if (amount <= 20) return 0.86;
  return amount >= 200 ? 1.04 : 1;
}

const contrast = (a: string, b: string) => Math.abs(brightness(a) - brightness(b));

/** The brand's ink, or a cream or near-black one where the package is too close to it in brightness. */
function readableInk(ink: string, ground: string): string {
  if (contrast(ink, ground) >= 0.4) return ink;
  return brightness(ground) > 0.72 ? darken(ink, 0.6) : "#fff8f0";
}

/** Moves a package from its own place to one in a larger picture: `x` is its middle, `floor` where it stands. */
export function placePackage(drawn: LabelledPackage, x: number, floor: number, scale: number): string {
  return `<g transform="translate(${x} ${floor}) scale(${Math.round(drawn.scale * scale * 1000) / 1000}) translate(-300 -${FLOOR})">${drawn.shapes}</g>`;
}

/** Gives the ids of a package a prefix, so that several share one picture. */
export const withPrefix = (prefix: string, svg: string): string =>
  svg.replaceAll('id="', `id="${prefix}`).replaceAll("url(#", `url(#${prefix}`);
