/** A decorative motif printed on a brand's packaging. */
export type Motif = "jasmine" | "rivers" | "strata" | "palm" | "arch" | "star" | "grid" | "sun" | "moon" | "wave";

/** How a brand looks: colours are #rrggbb. */
export interface BrandStyle {
  /** Backdrop, light. */
  backdrop: string;
  /** The colours its packages come in. */
  bodies: readonly string[];
  cap: string;
  /** Text on the package. */
  ink: string;
  /** Colours of the small touches, one drawn per product. */
  accents: readonly string[];
  /** Glass packages show their content; the rest are opaque. */
  glass?: boolean;
  /** A paper label under the text, for glass and dark packages. */
  paper?: string;
  motif: Motif;
  font: string;
}

/** How a brand preserves and scents its formulas: the end of its ingredient lists. */
export interface BrandFormula {
  preservatives: readonly string[];
  /** Scent in leave-on and rinse-off products; empty for a fragrance-free brand. */
  scent: readonly string[];
}

/** One invented brand of the demo shop. */
export interface DemoBrand {
  slug: string;
  name: string;
  /** Three letters, the start of its SKUs. */
  code: string;
  country: "KH" | "TH" | "KR";
  style: BrandStyle;
  formula: BrandFormula;
}

const serif = "Georgia,'Times New Roman',serif";
const sans = "'Helvetica Neue',Helvetica,Arial,sans-serif";
const rounded = "'Avenir Next',Avenir,'Century Gothic',Arial,sans-serif";

/** The ten brands, all invented for the demo. */
export const demoBrands = [
  {
    slug: "malis-and-mist",
    name: "Malis & Mist",
    code: "MLS",
    country: "KH",
    style: {
      backdrop: "#e6ebe1",
      bodies: ["#fbfaf4", "#eef1e6", "#dfe6d8"],
      cap: "#8ba287",
      ink: "#3d4f40",
      accents: ["#8ba287", "#c8b272", "#a7bda0"],
      motif: "jasmine",
      font: serif,
    },
    formula: {
      preservatives: ["Phenoxyethanol", "Ethylhexylglycerin"],
      scent: ["Parfum", "Linalool", "Benzyl Salicylate"],
    },
  },
  {
    slug: "chaktomuk-apothecary",
    name: "Chaktomuk Apothecary",
    code: "CHK",
    country: "KH",
    style: {
      backdrop: "#efe4d2",
      bodies: ["#8f5226", "#7b451f"],
      cap: "#2f2823",
      ink: "#3a2a1d",
      accents: ["#a8652f", "#6f7d52", "#b48a3c"],
      glass: true,
      paper: "#f8f1e3",
      motif: "rivers",
      font: serif,
    },
    formula: { preservatives: ["Sodium Benzoate", "Potassium Sorbate", "Citric Acid"], scent: [] },
  },
  {
    slug: "kep-and-clay",
    name: "Kep & Clay",
    code: "KEP",
    country: "KH",
    style: {
      backdrop: "#f1e2d5",
      bodies: ["#cf8a6a", "#e6cdb4", "#b9765a"],
      cap: "#f4e8dc",
      ink: "#4b2a1d",
      accents: ["#8c4b33", "#e9d3bb", "#5f6f6a"],
      motif: "strata",
      font: sans,
    },
    formula: {
      preservatives: ["Phenoxyethanol", "Caprylyl Glycol", "Sorbic Acid"],
      scent: ["Citrus Hystrix Peel Oil", "Limonene"],
    },
  },
  {
    slug: "thnaot",
    name: "Thnaot",
    code: "THN",
    country: "KH",
    style: {
      backdrop: "#f3e7cd",
      bodies: ["#f6e6c3", "#e9cf98", "#fbf3df"],
      cap: "#a06a38",
      ink: "#5a3a1a",
      accents: ["#b9823f", "#7f9257", "#d8a24a"],
      motif: "palm",
      font: serif,
    },
    formula: {
      preservatives: ["Benzyl Alcohol", "Dehydroacetic Acid", "Tocopherol"],
      scent: ["Parfum", "Coumarin"],
    },
  },
  {
    slug: "maison-angkea",
    name: "Maison Angkea",
    code: "ANG",
    country: "KH",
    style: {
      backdrop: "#eedfdd",
      bodies: ["#5d2440", "#6e2d4a", "#4a1d38"],
      cap: "#c9a765",
      ink: "#efd9a8",
      accents: ["#d8b877", "#e3c58d"],
      motif: "arch",
      font: serif,
    },
    formula: {
      preservatives: ["Phenoxyethanol", "Chlorphenesin", "Ethylhexylglycerin"],
      scent: ["Parfum", "Citronellol"],
    },
  },
  {
    slug: "pikul-lane",
    name: "Pikul Lane",
    code: "PKL",
    country: "TH",
    style: {
      backdrop: "#fae6df",
      bodies: ["#f8d3c8", "#fbe9e2", "#f3bdb2"],
      cap: "#fffaf6",
      ink: "#8e413d",
      accents: ["#e58b7b", "#d9a15f", "#c96a6a"],
      motif: "star",
      font: rounded,
    },
    formula: {
      preservatives: ["1,2-Hexanediol", "Caprylhydroxamic Acid"],
      scent: ["Parfum", "Hexyl Cinnamal", "Linalool"],
    },
  },
  {
    slug: "bua-formula",
    name: "Bua Formula",
    code: "BUA",
    country: "TH",
    style: {
      backdrop: "#e9eaee",
      bodies: ["#ffffff", "#f5f5f8"],
      cap: "#33363f",
      ink: "#272b35",
      accents: ["#c2457d", "#3f7fb5", "#e08a2c", "#4d9a78", "#7a5bb0"],
      motif: "grid",
      font: sans,
    },
    formula: { preservatives: ["Phenoxyethanol", "Chlorphenesin"], scent: [] },
  },
  {
    slug: "rabiang-sun",
    name: "Rabiang Sun",
    code: "RBS",
    country: "TH",
    style: {
      backdrop: "#fdeec4",
      bodies: ["#ffd15c", "#fff4d6", "#ffb45e"],
      cap: "#ffffff",
      ink: "#86430a",
      accents: ["#f28a2e", "#ffffff", "#e8643c"],
      motif: "sun",
      font: rounded,
    },
    formula: { preservatives: ["Phenoxyethanol", "Ethylhexylglycerin"], scent: ["Parfum"] },
  },
  {
    slug: "dalbit-yard",
    name: "Dalbit Yard",
    code: "DLB",
    country: "KR",
    style: {
      backdrop: "#e2e2f1",
      bodies: ["#d5d6ee", "#5a639f", "#eceaf6"],
      cap: "#c3c6d6",
      ink: "#343b6e",
      accents: ["#f0e3b4", "#8f97c9", "#b7a6d6"],
      motif: "moon",
      font: sans,
    },
    formula: {
      preservatives: ["1,2-Hexanediol", "Ethylhexylglycerin"],
      scent: ["Lavandula Angustifolia Oil", "Linalool"],
    },
  },
  {
    slug: "mulgyeol",
    name: "Mulgyeol",
    code: "MUL",
    country: "KR",
    style: {
      backdrop: "#dcedf0",
      bodies: ["#b5dde6", "#d9eff2", "#8fc7d5"],
      cap: "#fbffff",
      ink: "#17505f",
      accents: ["#3f9fb5", "#ffffff", "#79b8a8"],
      glass: true,
      motif: "wave",
      font: sans,
    },
    formula: { preservatives: ["1,2-Hexanediol", "Hydroxyacetophenone"], scent: [] },
  },
] as const satisfies readonly DemoBrand[];

export type DemoBrandSlug = (typeof demoBrands)[number]["slug"];

/** The brand with this slug. */
export function demoBrand(slug: DemoBrandSlug): DemoBrand {
  const brand = demoBrands.find((candidate) => candidate.slug === slug);
  if (!brand) throw new RangeError(`brand: no demo brand has the slug "${slug}"`);
  return brand;
}
