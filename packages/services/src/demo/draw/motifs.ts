import type { Motif } from "../brands.ts";
import { ellipse, n, path } from "./svg.ts";

const stroke = (colour: string, width = 2) =>
  `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"`;

function petals(count: number, rx: number, ry: number, distance: number, colour: string): string {
  let out = "";
  for (let i = 0; i < count; i++) {
    const turn = i === 0 ? "" : ` transform="rotate(${n((360 / count) * i)})"`;
    out += ellipse(0, -distance, rx, ry, `fill="${colour}"${turn}`);
  }
  return out;
}

const wave = (y: number, width: number, height: number) =>
  `M${n(-width)} ${n(y)}q${n(width / 4)} ${n(-height)} ${n(width / 2)} 0t${n(width / 2)} 0t${n(width / 2)} 0t${n(width / 2)} 0`;

/** Draws a motif about 60 units wide around 0,0. */
export function drawMotif(motif: Motif, colour: string): string {
  switch (motif) {
    case "jasmine":
      return `${petals(5, 7, 13, 15, colour)}<circle r="4.5" fill="#e2b94f"/>`;
    case "rivers":
      return path(
        "M-26 -18C-12 -14 -6 -8 0 0C6 8 12 14 26 18M26 -18C12 -14 6 -8 0 0C-6 8 -12 14 -26 18",
        stroke(colour, 2.5),
      );
    case "strata":
      return path(`${wave(-12, 30, 10)}${wave(0, 30, 10)}${wave(12, 30, 10)}`, stroke(colour, 3));
    case "palm": {
      let blades = "";
      for (let angle = -80; angle <= 80; angle += 20) {
        const radians = ((angle - 90) * Math.PI) / 180;
        blades += `M0 14L${n(34 * Math.cos(radians))} ${n(14 + 34 * Math.sin(radians))}`;
      }
      return path(`${blades}M0 14V30`, stroke(colour, 2.5));
    }
    case "arch":
      return path("M-20 22V-4A20 20 0 0 1 20 -4V22M-11 22V-3A11 11 0 0 1 11 -3V22M0 22V2", stroke(colour, 1.8));
    case "star":
      return `${petals(8, 3.2, 10, 12, colour)}<circle r="4" fill="${colour}"/>`;
    case "grid":
      return path("M-24 0H24M-24 -9H24M-24 9H24", stroke(colour, 5));
    case "sun": {
      let rays = "";
      for (let i = 0; i < 12; i++) {
        const angle = (i * Math.PI) / 6;
        rays += `M${n(18 * Math.cos(angle))} ${n(18 * Math.sin(angle))}L${n(26 * Math.cos(angle))} ${n(26 * Math.sin(angle))}`;
      }
      return `<circle r="12" fill="${colour}"/>${path(rays, stroke(colour, 3))}`;
    }
    case "moon":
      return path("M8 -22A23 23 0 1 0 22 12A19 19 0 0 1 8 -22Z", `fill="${colour}"`);
    case "wave":
      return path(`${wave(-8, 26, 14)}${wave(8, 26, 14)}`, stroke(colour, 2.5));
  }
}
