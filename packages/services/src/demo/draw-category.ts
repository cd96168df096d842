import { type DemoBrandSlug, demoBrand } from "./brands.ts";
import { type DemoCategorySlug, demoCategory } from "./categories.ts";
import type { PackagingKind } from "./draw/packages.ts";
import { drawArch, drawShelf, type Standing } from "./draw/shelf.ts";
import { lighten } from "./draw/svg.ts";

type Trio = readonly [Standing, Standing, Standing];

const stand = (
  brand: DemoBrandSlug,
  kind: PackagingKind,
  label: string,
  size: string,
  x: number,
  scale: number,
): Standing => ({ brand, kind, label, size, x, scale });

const trios = {
  cleanser: [
    stand("kep-and-clay", "tube", "Grey Clay Foam", "120 g", 262, 0.66),
    stand("rabiang-sun", "pump", "Sun-Off Oil", "200 ml", 412, 0.66),
    stand("maison-angkea", "jar", "Silk Veil Balm", "90 g", 566, 0.46),
  ],
  toner: [
    stand("malis-and-mist", "mist", "Jasmine Dew", "100 ml", 268, 0.62),
    stand("chaktomuk-apothecary", "bottle", "Centella 88", "200 ml", 402, 0.7),
    stand("dalbit-yard", "bottle", "Mugwort Calm", "200 ml", 548, 0.62),
  ],
  serum: [
    stand("bua-formula", "dropper", "Retinol 0.3", "30 ml", 264, 0.66),
    stand("maison-angkea", "dropper", "Gold Thread", "30 ml", 402, 0.74),
    stand("mulgyeol", "pump", "Deep Water", "50 ml", 546, 0.62),
  ],
  moisturizer: [
    stand("thnaot", "jar", "Mango Rich Cream", "50 ml", 238, 0.5),
    stand("bua-formula", "tube", "Ceramide 5", "80 ml", 404, 0.72),
    stand("mulgyeol", "jar", "Tide Pool", "80 ml", 568, 0.52),
  ],
  sunscreen: [
    stand("rabiang-sun", "tube", "Everyday Veranda", "50 ml", 258, 0.7),
    stand("rabiang-sun", "stick", "Sun Stick", "20 g", 398, 0.62),
    stand("dalbit-yard", "tube", "Moon Veil", "50 ml", 536, 0.68),
  ],
  mask: [
    stand("mulgyeol", "sachet", "Water Wave", "27 ml", 256, 0.68),
    stand("dalbit-yard", "jar", "Full Moon", "80 ml", 426, 0.54),
    stand("malis-and-mist", "sachet", "Lotus", "25 ml", 584, 0.64),
  ],
  exfoliant: [
    stand("bua-formula", "bottle", "Glycolic 7", "200 ml", 262, 0.68),
    stand("dalbit-yard", "jar", "Soft PHA Pads", "70 pads", 422, 0.52),
    stand("pikul-lane", "tube", "Papaya Peeling", "100 ml", 570, 0.66),
  ],
  "eye-care": [
    stand("kep-and-clay", "stick", "Morning Eye Stick", "12 g", 262, 0.7),
    stand("maison-angkea", "jar", "Gold Thread Eye", "15 ml", 406, 0.56),
    stand("mulgyeol", "tube", "Hydra Eye", "20 ml", 552, 0.72),
  ],
  "lip-care": [
    stand("malis-and-mist", "stick", "Jasmine", "4 g", 266, 0.72),
    stand("pikul-lane", "jar", "Mango Lip Mask", "15 g", 408, 0.54),
    stand("maison-angkea", "tube", "Plum Lip Silk", "10 ml", 552, 0.72),
  ],
  "body-care": [
    stand("malis-and-mist", "pump", "Jasmine Body", "250 ml", 252, 0.68),
    stand("thnaot", "bottle", "Coconut Oil", "120 ml", 404, 0.68),
    stand("kep-and-clay", "jar", "Sea Salt Scrub", "250 g", 566, 0.54),
  ],
} satisfies Record<DemoCategorySlug, Trio>;

/** The illustration of a category: three of its products (800 × 500). */
export function drawCategory(slug: DemoCategorySlug): string {
  const trio = trios[slug];
  const { backdrop } = demoBrand(trio[1].brand).style;
  return drawShelf(
    {
      width: 800,
      height: 500,
      floor: 424,
      backdrop,
      behind: drawArch(400, 218, 44, 400, lighten(backdrop, 0.7), 0.7),
      standing: [trio[0], trio[2], trio[1]],
    },
    demoCategory(slug).name_en,
  );
}
