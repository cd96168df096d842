import type { BrandStyle } from "../brands.ts";
import { drawMotif } from "./motifs.ts";
import { escapeXml, n, rect } from "./svg.ts";

/** Where a package can be printed: the middle of the area, its width and height. */
export interface LabelArea {
  cx: number;
  top: number;
  width: number;
  height: number;
  /** Flat wide packages (jars) drop the motif and the rule. */
  compact?: boolean;
}

export interface LabelText {
  brand: string;
  label: string;
  size: string;
}

/** Mean glyph widths in em, measured on Arial and Georgia; a touch too wide on purpose so that text never leaves the label. */
const CAPITAL = 0.72;
const SMALL = 0.56;

function fit(text: string, most: number, width: number, em: number, spacing = 0): number {
  return Math.min(most, width / (text.length * (em + spacing)));
}

function wrap(text: string, lines: number): string[] {
  const words = text.split(" ");
  if (words.length === 1 || lines === 1) return [text];
  const most = Math.ceil(text.length / lines) + 2;
  const out: string[] = [];
  for (const word of words) {
    const last = out.at(-1);
    // "Retinol 0.3" and "SPF 50" stay together: a number opens no line.
    const joins = word.length <= 3 && /^\d/.test(word);
    if (last !== undefined && (joins || `${last} ${word}`.length <= most || out.length === lines)) {
      out[out.length - 1] = `${last} ${word}`;
    } else out.push(word);
  }
  return out;
}

/** Prints brand, product name and size on a package. */
export function drawLabel(area: LabelArea, text: LabelText, style: BrandStyle, ink: string, accent: string): string {
  const { cx, top, width, height, compact } = area;
  const inner = width - 24;
  const brand = text.brand.toUpperCase();
  const lines = wrap(text.label, compact ? 2 : 3);
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 1);
  const full = {
    motif: compact ? 0 : 74,
    brand: fit(brand, 15, inner, CAPITAL, 0.12),
    gap: 20,
    name: fit("x".repeat(longest), compact ? 25 : 31, inner, SMALL),
    after: compact ? 24 : 42,
  };
  const needed = full.motif + full.brand + full.gap + lines.length * full.name * 1.18 + full.after;
  const k = Math.min(1, (height - 10) / needed);
  let y = top + Math.max(4, (height - needed * k) / 2);
  const print = (words: string, size: number, extra = "") =>
    `<text x="${n(cx)}" y="${n(y)}" font-size="${n(size)}"${extra}>${escapeXml(words)}</text>`;
  let out = "";
  if (style.paper) out += rect(cx - width / 2, top, width, height, 3, `fill="${style.paper}"`);
  if (!compact) {
    out += `<g transform="translate(${n(cx)} ${n(y + 32 * k)})${k < 1 ? ` scale(${n(k)})` : ""}">${drawMotif(style.motif, accent)}</g>`;
    y += full.motif * k;
  }
  y += full.brand * k;
  out += print(brand, full.brand * k, ' letter-spacing=".12em"');
  y += full.gap * k;
  for (const line of lines) {
    y += full.name * k;
    out += print(line, full.name * k);
    y += full.name * k * 0.18;
  }
  if (!compact) {
    y += 14 * k;
    out += rect(cx - 18, y, 36, 1.5, 0, `fill="${accent}"`);
  }
  y += (compact ? 21 : 26) * k;
  out += print(text.size, 14 * k, ' letter-spacing=".06em" opacity=".8"');
  return `<g fill="${ink}" font-family="${style.font}" text-anchor="middle">${out}</g>`;
}
