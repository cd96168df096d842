import type { Random } from "../random.ts";
import type { LabelArea } from "./label.ts";
import { ellipse, n, path, rect } from "./svg.ts";

/** What a product is packed in. */
export type PackagingKind = "bottle" | "pump" | "dropper" | "mist" | "tube" | "jar" | "stick" | "sachet";

/** A drawn package: shapes filled with the gradients `body`, `cap` and `sheen`, standing on `FLOOR`. */
export interface DrawnPackage {
  shapes: string;
  area: LabelArea;
  /** Half of its width on the floor, for the shadow. */
  foot: number;
}

/** The line on which every package stands, of 750. */
export const FLOOR = 636;

/** Each package is drawn at its natural size, then brought to fill the picture alike. */
export const packageScale = {
  bottle: 1.14,
  pump: 1.16,
  dropper: 1.18,
  mist: 1.18,
  tube: 1.08,
  jar: 1.2,
  stick: 1.02,
  sachet: 1.06,
} satisfies Record<PackagingKind, number>;
const MIDDLE = 300;
const BODY = 'fill="url(#body)"';
const CAP = 'fill="url(#cap)"';

/** A soft strip of reflected light down the left side. */
const sheen = (x: number, y: number, w: number, h: number) => rect(x, y, w, h, w / 2, 'fill="#fff" opacity=".34"');

function shoulders(width: number, top: number, neck: number, slope: number): string {
  const half = width / 2;
  const r = 20;
  const bottom = FLOOR;
  return (
    `M${n(MIDDLE - neck)} ${n(top)}C${n(MIDDLE - neck)} ${n(top + slope * 0.7)} ${n(MIDDLE - half)} ${n(top + slope * 0.4)} ${n(MIDDLE - half)} ${n(top + slope * 1.3)}` +
    `V${n(bottom - r)}Q${n(MIDDLE - half)} ${bottom} ${n(MIDDLE - half + r)} ${bottom}H${n(MIDDLE + half - r)}Q${n(MIDDLE + half)} ${bottom} ${n(MIDDLE + half)} ${n(bottom - r)}` +
    `V${n(top + slope * 1.3)}C${n(MIDDLE + half)} ${n(top + slope * 0.4)} ${n(MIDDLE + neck)} ${n(top + slope * 0.7)} ${n(MIDDLE + neck)} ${n(top)}Z`
  );
}

function body(width: number, top: number, neck: number, slope: number): Omit<DrawnPackage, "foot"> {
  const areaTop = top + slope * 1.3 + 8;
  return {
    shapes:
      path(shoulders(width, top, neck, slope), BODY) +
      sheen(MIDDLE - width / 2 + 8, areaTop, 8, FLOOR - areaTop - 34) +
      ellipse(MIDDLE, FLOOR - 5, width / 2 - 14, 4, 'fill="#000" opacity=".1"'),
    area: { cx: MIDDLE, top: areaTop, width: width - 40, height: FLOOR - areaTop - 30 },
  };
}

function bottle(random: Random): DrawnPackage {
  const width = random.int(186, 214);
  const top = random.int(262, 290);
  const base = body(width, top, 40, random.int(26, 52));
  const cap = random.pick([44, 58]);
  const height = random.int(64, 92);
  const shapes =
    rect(MIDDLE - 38, top - 8, 76, 12, 2, BODY) +
    base.shapes +
    rect(MIDDLE - cap, top - 6 - height, cap * 2, height, 8, CAP) +
    rect(MIDDLE - cap, top - 14, cap * 2, 3, 0, 'fill="#000" opacity=".12"');
  return { ...base, shapes, foot: width / 2 };
}

function pump(random: Random): DrawnPackage {
  const width = random.int(192, 216);
  const top = random.int(306, 326);
  const base = body(width, top, 46, random.int(20, 40));
  const head = top - 112;
  const shapes =
    rect(MIDDLE - 7, head + 20, 14, 70, 0, CAP) +
    rect(MIDDLE - 44, top - 40, 88, 44, 7, CAP) +
    rect(MIDDLE - 26, top - 58, 52, 20, 5, CAP) +
    path(
      `M${n(MIDDLE + 34)} ${n(head)}Q${n(MIDDLE + 42)} ${n(head)} ${n(MIDDLE + 42)} ${n(head + 10)}V${n(head + 22)}Q${n(MIDDLE + 42)} ${n(head + 30)} ${n(MIDDLE + 34)} ${n(head + 30)}H${n(MIDDLE - 44)}Q${n(MIDDLE - 62)} ${n(head + 31)} ${n(MIDDLE - 64)} ${n(head + 48)}L${n(MIDDLE - 80)} ${n(head + 48)}Q${n(MIDDLE - 84)} ${n(head + 12)} ${n(MIDDLE - 52)} ${n(head + 4)}Q${n(MIDDLE - 44)} ${n(head)} ${n(MIDDLE - 30)} ${n(head)}Z`,
      CAP,
    ) +
    base.shapes;
  return { ...base, shapes, foot: width / 2 };
}

function dropper(random: Random): DrawnPackage {
  const width = random.int(186, 206);
  const top = random.int(330, 350);
  const base = body(width, top, 40, random.int(18, 34));
  const bulb = top - 150;
  const shapes =
    path(
      `M${n(MIDDLE - 24)} ${n(top - 62)}V${n(bulb + 26)}Q${n(MIDDLE - 24)} ${n(bulb)} ${MIDDLE} ${n(bulb)}Q${n(MIDDLE + 24)} ${n(bulb)} ${n(MIDDLE + 24)} ${n(bulb + 26)}V${n(top - 62)}Z`,
      'fill="url(#bulb)"',
    ) +
    rect(MIDDLE - 42, top - 66, 84, 68, 6, CAP) +
    path(
      [-30, -18, -6, 6, 18, 30].map((x) => `M${MIDDLE + x} ${top - 60}V${top - 6}`).join(""),
      'stroke="#000" stroke-opacity=".1" stroke-width="2"',
    ) +
    base.shapes;
  return { ...base, shapes, foot: width / 2 };
}

function mist(random: Random): DrawnPackage {
  const width = random.int(168, 184);
  const top = random.int(280, 296);
  const base = body(width, top, 44, random.int(20, 34));
  const shapes =
    rect(MIDDLE - 44, top - 30, 88, 34, 5, CAP) +
    path(
      `M${n(MIDDLE - 34)} ${n(top - 30)}V${n(top - 84)}Q${n(MIDDLE - 34)} ${n(top - 100)} ${n(MIDDLE - 18)} ${n(top - 100)}H${n(MIDDLE + 18)}Q${n(MIDDLE + 34)} ${n(top - 100)} ${n(MIDDLE + 34)} ${n(top - 84)}V${n(top - 30)}Z`,
      CAP,
    ) +
    `<circle cx="${MIDDLE - 18}" cy="${top - 72}" r="4.5" fill="#000" opacity=".3"/>` +
    base.shapes;
  return { ...base, shapes, foot: width / 2 };
}

function tube(random: Random): DrawnPackage {
  const half = random.int(100, 112);
  const top = random.int(166, 190);
  const shoulder = FLOOR - random.int(76, 94);
  const foot = random.int(60, 74);
  const neck = half - 18;
  const shapes =
    path(
      `M${n(MIDDLE - half)} ${top}H${n(MIDDLE + half)}V${n(top + 26)}C${n(MIDDLE + half)} ${n(top + 190)} ${n(MIDDLE + neck)} ${n(shoulder - 110)} ${n(MIDDLE + neck)} ${n(shoulder - 12)}Q${n(MIDDLE + neck)} ${n(shoulder)} ${n(MIDDLE + foot)} ${n(shoulder + 3)}H${n(MIDDLE - foot)}Q${n(MIDDLE - neck)} ${n(shoulder)} ${n(MIDDLE - neck)} ${n(shoulder - 12)}C${n(MIDDLE - neck)} ${n(shoulder - 110)} ${n(MIDDLE - half)} ${n(top + 190)} ${n(MIDDLE - half)} ${n(top + 26)}Z`,
      BODY,
    ) +
    path(
      `M${n(MIDDLE - half)} ${top + 9}h${half * 2}m0 9h${-half * 2}`,
      'stroke="#000" stroke-opacity=".12" stroke-width="2"',
    ) +
    sheen(MIDDLE - neck + 10, top + 52, 9, shoulder - top - 100) +
    rect(MIDDLE - foot - 2, shoulder + 1, foot * 2 + 4, FLOOR - shoulder, 9, CAP);
  return {
    shapes,
    area: { cx: MIDDLE, top: top + 44, width: neck * 2 - 30, height: shoulder - top - 76 },
    foot,
  };
}

function jar(random: Random): DrawnPackage {
  const half = random.int(140, 156);
  const top = random.int(432, 450);
  const lid = random.int(78, 100);
  const r = random.pick([16, 30]);
  const shapes =
    rect(MIDDLE - half, top - 8, half * 2, FLOOR - top + 8, r, BODY) +
    sheen(MIDDLE - half + 18, top + 18, 9, FLOOR - top - 50) +
    ellipse(MIDDLE, FLOOR - 5, half - 18, 4, 'fill="#000" opacity=".1"') +
    rect(MIDDLE - half - 4, top - lid, half * 2 + 8, lid, 11, CAP) +
    rect(MIDDLE - half - 4, top - lid + 3, half * 2 + 8, 7, 6, 'fill="#fff" opacity=".35"') +
    rect(MIDDLE - half, top, half * 2, 6, 0, 'fill="#000" opacity=".14"');
  return {
    shapes,
    area: { cx: MIDDLE, top: top + 14, width: half * 2 - 56, height: FLOOR - top - 30, compact: true },
    foot: half,
  };
}

function stick(random: Random): DrawnPackage {
  const half = random.int(68, 76);
  const top = random.int(196, 214);
  const seam = top + random.int(124, 142);
  const shapes =
    rect(MIDDLE - half + 3, seam - 8, half * 2 - 6, FLOOR - seam + 8, 12, BODY) +
    path(
      `M${n(MIDDLE - half)} ${seam}V${n(top + 34)}Q${n(MIDDLE - half)} ${top} ${n(MIDDLE - half + 34)} ${top}H${n(MIDDLE + half - 34)}Q${n(MIDDLE + half)} ${top} ${n(MIDDLE + half)} ${n(top + 34)}V${seam}Z`,
      CAP,
    ) +
    rect(MIDDLE - half + 3, seam, half * 2 - 6, 5, 0, 'fill="#000" opacity=".16"') +
    rect(MIDDLE - half + 3, FLOOR - 46, half * 2 - 6, 2, 0, 'fill="#000" opacity=".14"') +
    sheen(MIDDLE - half + 14, seam + 22, 7, FLOOR - seam - 90);
  return { shapes, area: { cx: MIDDLE, top: seam + 18, width: half * 2 - 8, height: FLOOR - seam - 76 }, foot: half };
}

function sachet(random: Random): DrawnPackage {
  const half = random.int(128, 140);
  const top = random.int(172, 192);
  const left = MIDDLE - half;
  const right = MIDDLE + half;
  const crimp = (y: number) => `M${n(left + 6)} ${n(y)}H${n(right - 6)}`;
  const shapes =
    path(
      `M${n(left)} ${top}H${n(right)}V${top + 40}Q${n(right - 7)} ${(top + FLOOR) / 2} ${n(right)} ${FLOOR - 40}V${FLOOR}H${n(left)}V${FLOOR - 40}Q${n(left + 7)} ${(top + FLOOR) / 2} ${n(left)} ${top + 40}Z`,
      'fill="url(#foil)"',
    ) +
    path(
      [8, 15, 22].map((step) => crimp(top + step) + crimp(FLOOR - step)).join(""),
      'stroke="#000" stroke-opacity=".09" stroke-width="2"',
    ) +
    path(
      `M${n(left + 14)} ${top + 48}Q${n(left + 46)} ${top + 130} ${n(left + 22)} ${top + 250}Q${n(left + 12)} ${top + 150} ${n(left + 14)} ${top + 48}Z`,
      'fill="#fff" opacity=".3"',
    ) +
    path(`M${n(right)} ${top + 52}l-9 5l9 5Z`, 'fill="#fff" opacity=".8"');
  return { shapes, area: { cx: MIDDLE, top: top + 60, width: half * 2 - 70, height: FLOOR - top - 120 }, foot: half };
}

/** How each kind of package is drawn. */
export const packages = { bottle, pump, dropper, mist, tube, jar, stick, sachet } satisfies Record<
  PackagingKind,
  (random: Random) => DrawnPackage
>;
