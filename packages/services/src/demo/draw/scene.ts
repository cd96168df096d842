import type { Random } from "../random.ts";
import { FLOOR } from "./packages.ts";
import { darken, ellipse, lighten, linear, n, path, radial, rect } from "./svg.ts";

/** A backdrop of wall, floor and one quiet prop. */
export interface Scene {
  defs: string;
  behind: string;
}

const props = {
  arch: (tone: string, random: Random) => {
    const half = random.int(186, 208);
    const x = 300 + random.int(-16, 16) - half;
    return path(
      `M${n(x)} ${FLOOR - 14}V${n(150 + half)}A${half} ${half} 0 0 1 ${n(x + half * 2)} ${n(150 + half)}V${FLOOR - 14}Z`,
      `fill="${tone}" opacity=".55"`,
    );
  },
  disc: (tone: string, random: Random) =>
    `<circle cx="${random.pick([226, 374])}" cy="${random.int(300, 340)}" r="${random.int(176, 200)}" fill="${tone}" opacity=".55"/>`,
  window: (tone: string, random: Random) => {
    const x = random.int(40, 70);
    const pane = (dx: number, dy: number) =>
      path(`M${n(x + dx)} ${n(120 + dy)}l150 -34v190l-150 34Z`, `fill="${tone}"`);
    return `<g opacity=".5">${pane(0, 0)}${pane(166, -38)}${pane(0, 206)}${pane(166, 168)}</g>`;
  },
  leaf: (tone: string, random: Random) => {
    const side = random.pick([-1, 1]);
    let blades = "";
    for (let i = 0; i < 8; i++) {
      blades += `<use href="#b" transform="rotate(${-66 + i * 17})"/>`;
    }
    return (
      `<g transform="translate(${300 + side * 250} ${random.int(150, 190)}) scale(${-side} 1) rotate(60)" fill="${tone}" opacity=".5">` +
      `<path id="b" d="M0 0Q26 -120 0 -250Q-26 -120 0 0"/>${blades}</g>`
    );
  },
};

/** Sets the scene for a package whose foot is `foot` units wide to each side. */
export function drawScene(backdrop: string, foot: number, random: Random): Scene {
  const wall = lighten(backdrop, 0.3);
  const tone = random.chance(0.5) ? lighten(backdrop, 0.75) : darken(backdrop, 0.1);
  const shade = darken(backdrop, 0.7);
  const prop = props[random.weighted({ arch: 3, disc: 3, window: 2, leaf: 2 })];
  return {
    defs:
      linear(
        "wall",
        [
          [0, wall],
          [1, backdrop],
        ],
        true,
      ) +
      linear(
        "floor",
        [
          [0, darken(backdrop, 0.1)],
          [0.25, darken(backdrop, 0.03)],
          [1, lighten(backdrop, 0.35)],
        ],
        true,
      ) +
      radial("shadow", [
        [0, shade, 0.5],
        [0.55, shade, 0.22],
        [1, shade, 0],
      ]),
    behind:
      rect(0, 0, 600, 750, 0, 'fill="url(#wall)"') +
      prop(tone, random) +
      rect(0, FLOOR - 26, 600, 140, 0, 'fill="url(#floor)"') +
      ellipse(300 + foot * 0.35, FLOOR + 4, foot * 1.5, 24, 'fill="url(#shadow)"') +
      ellipse(300, FLOOR - 1, foot * 1.08, 10, 'fill="url(#shadow)"'),
  };
}
