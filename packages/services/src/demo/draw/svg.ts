/** Rounds for SVG: one decimal keeps files small and shapes true. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Escapes text for XML content and attributes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Mixes two #rrggbb colours; `amount` 0 gives the first, 1 the second. */
export function mix(from: string, to: string, amount: number): string {
  const channel = (at: number) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * amount)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

export const lighten = (colour: string, amount: number): string => mix(colour, "#ffffff", amount);
export const darken = (colour: string, amount: number): string => mix(colour, "#241a16", amount);

/** How bright a #rrggbb colour looks, 0 to 1 (Rec. 709 weights). */
export function brightness(colour: string): number {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

type Stop = readonly [offset: number, colour: string, opacity?: number];

const stops = (list: readonly Stop[]) =>
  list
    .map(
      ([offset, colour, opacity]) =>
        `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? "" : ` stop-opacity="${opacity}"`}/>`,
    )
    .join("");

/** A linear gradient, left to right, or top to bottom with `down`. */
export function linear(id: string, list: readonly Stop[], down = false): string {
  return `<linearGradient id="${id}"${down ? ' x2="0" y2="1"' : ""}>${stops(list)}</linearGradient>`;
}

/** A radial gradient from the middle outwards. */
export function radial(id: string, list: readonly Stop[], centre = ""): string {
  return `<radialGradient id="${id}"${centre}>${stops(list)}</radialGradient>`;
}

/** The shading of an upright cylinder lit from the upper left. */
export function cylinder(id: string, colour: string, gloss = 0.4): string {
  return linear(id, [
    [0, darken(colour, 0.24)],
    [0.1, colour],
    [0.26, lighten(colour, gloss)],
    [0.5, lighten(colour, 0.04)],
    [0.82, darken(colour, 0.1)],
    [0.95, darken(colour, 0.28)],
    [1, darken(colour, 0.2)],
  ]);
}

export function rect(x: number, y: number, w: number, h: number, r: number, attributes: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"${r ? ` rx="${n(r)}"` : ""} ${attributes}/>`;
}

export function ellipse(cx: number, cy: number, rx: number, ry: number, attributes: string): string {
  return `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" ${attributes}/>`;
}

export function path(d: string, attributes: string): string {
  return `<path d="${d}" ${attributes}/>`;
}
