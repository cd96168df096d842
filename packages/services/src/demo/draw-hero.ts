import { drawArch, drawShelf } from "./draw/shelf.ts";
import { lighten, path } from "./draw/svg.ts";

function frond(x: number, y: number, turn: number, colour: string): string {
  let blades = "";
  for (let i = 0; i < 9; i++) {
    blades += path("M0 0Q30 -150 0 -310Q-30 -150 0 0", `transform="rotate(${-72 + i * 18})"`);
  }
  return `<g transform="translate(${x} ${y}) rotate(${turn})" fill="${colour}" opacity=".45">${blades}</g>`;
}

/** The illustration of the home page: six packages on plinths before an arch (1200 × 900). */
export function drawHero(): string {
  const backdrop = "#ecdfd0";
  const warm = lighten(backdrop, 0.55);
  return drawShelf(
    {
      width: 1200,
      height: 900,
      floor: 760,
      backdrop,
      behind:
        `<circle cx="840" cy="330" r="230" fill="#f6d9b8" opacity=".75"/>` +
        drawArch(520, 300, 110, 740, warm, 0.8) +
        frond(1190, 120, -70, "#a9b89a") +
        frond(20, 250, 64, "#a9b89a"),
      standing: [
        { brand: "chaktomuk-apothecary", kind: "bottle", label: "Centella 88", size: "200 ml", x: 190, scale: 0.86 },
        { brand: "rabiang-sun", kind: "tube", label: "Everyday Veranda", size: "50 ml", x: 1014, scale: 0.84 },
        {
          brand: "malis-and-mist",
          kind: "pump",
          label: "Jasmine Rice Lotion",
          size: "100 ml",
          x: 430,
          scale: 0.92,
          plinth: 96,
        },
        {
          brand: "maison-angkea",
          kind: "dropper",
          label: "Gold Thread",
          size: "30 ml",
          x: 714,
          scale: 0.8,
          plinth: 46,
        },
        { brand: "mulgyeol", kind: "jar", label: "Tide Pool", size: "80 ml", x: 868, scale: 0.56 },
        { brand: "thnaot", kind: "jar", label: "Palm Honey Mask", size: "80 g", x: 566, scale: 0.4 },
      ],
    },
    "Dewy",
  );
}
