import { type Amount, type ProductStatus, type SkinType, slugify } from "@dewy/core";
import { inStoreBarcode } from "./barcode.ts";
import { demoBrand, demoBrands } from "./brands.ts";
import { type DemoCategorySlug, demoCategories, demoCategory } from "./categories.ts";
import type { PackagingKind } from "./draw/packages.ts";
import { drawPackaging } from "./draw-packaging.ts";
import { forms } from "./forms.ts";
import { formulate } from "./formulate.ts";
import type { Hero, Sentence } from "./heroes/hero.ts";
import { type HeroName, heroes } from "./heroes.ts";
import type { CategoryLines, DemoConcern, ProductLine } from "./product-line.ts";
import { bodyCare } from "./products/body-care.ts";
import { cleansers } from "./products/cleansers.ts";
import { exfoliants } from "./products/exfoliants.ts";
import { eyeCare } from "./products/eye-care.ts";
import { lipCare } from "./products/lip-care.ts";
import { masks } from "./products/masks.ts";
import { moisturizers } from "./products/moisturizers.ts";
import { serums } from "./products/serums.ts";
import { sunscreens } from "./products/sunscreens.ts";
import { toners } from "./products/toners.ts";
import { seededRandom } from "./random.ts";

/** A product of the demo shop, with the fields of its row. Prices are US dollars, weight is grams, times are moments. */
export interface DemoProduct {
  sku: string;
  barcode: string;
  slug: string;
  brand: string;
  category: DemoCategorySlug;
  name_en: string;
  name_th: string;
  name_km: string;
  short_description: string;
  description_en: string;
  description_th: string;
  description_km: string;
  usage_instructions: string;
  ingredients: string[];
  price: Amount;
  compare_at_price: Amount | null;
  cost_price: Amount | null;
  /** Pieces left at the end of the demo's story. */
  stock: number;
  track_inventory: boolean;
  allow_backorders: boolean;
  weight: number;
  skin_type: SkinType;
  skin_types: SkinType[];
  skin_concerns: DemoConcern[];
  is_featured: boolean;
  meta_title: string;
  meta_description: string;
  status: ProductStatus;
  created_at: Date;
  published_at: Date | null;
  /** How often it sells compared with the others, for the demo's orders. */
  popularity: number;
  /** Its picture, drawn when asked for. */
  draw(): string;
}

const catalog: readonly CategoryLines[] = [
  cleansers,
  toners,
  serums,
  moisturizers,
  sunscreens,
  masks,
  exfoliants,
  eyeCare,
  lipCare,
  bodyCare,
];

/** What an empty package weighs, in grams. */
const packageWeight = {
  bottle: 32,
  pump: 46,
  dropper: 62,
  mist: 30,
  tube: 16,
  jar: 78,
  stick: 22,
  sachet: 6,
} satisfies Record<PackagingKind, number>;

const DAY = 86_400_000;
/** What a search engine shows of a description. */
const META_LENGTH = 160;
const cents = (amount: number) => Math.round(amount * 100) / 100;

/** All products of the demo shop, always the same for the same `now`. */
export function demoProducts(now: Date): DemoProduct[] {
  const said = new Map<HeroName, number>();
  return catalog.flatMap(({ category, lines }) => {
    const perBrand = new Map<string, number>();
    return lines.map((line) => {
      const number = (perBrand.get(line.brand) ?? 0) + 1;
      perBrand.set(line.brand, number);
      const lead = line.heroes[0] as HeroName;
      const turn = said.get(lead) ?? 0;
      said.set(lead, turn + 1);
      return makeProduct({ line, category, number, turn, now });
    });
  });
}

interface Placed {
  line: ProductLine;
  category: DemoCategorySlug;
  /** Which of its brand's products in the category, from 1. */
  number: number;
  /** How many products before it were led by the same hero. */
  turn: number;
  now: Date;
}

function makeProduct({ line, category, number, turn, now }: Placed): DemoProduct {
  const brand = demoBrand(line.brand);
  const { code } = demoCategory(category);
  const sku = `${brand.code}-${code}-${String(number).padStart(2, "0")}`;
  const random = seededRandom(sku);
  const lead: Hero = heroes[line.heroes[0] as HeroName];
  const sentence = lead.says[turn % lead.says.length];
  const published = new Date(now.getTime() - random.int(100, 420) * DAY - random.int(0, DAY));
  const brandIndex = demoBrands.findIndex((candidate) => candidate.slug === line.brand);
  const categoryIndex = demoCategories.findIndex((candidate) => candidate.slug === category);
  const { price } = line;
  const markup = random.int(36, 52) / 100;
  const short = `${line.short}, ${line.size}`;
  const blurb = `${short}, by ${brand.name}.`;
  return {
    sku,
    barcode: inStoreBarcode((brandIndex + 1) * 1_000_000 + (categoryIndex + 1) * 10_000 + number),
    slug: `${line.brand}-${slugify(line.name_en)}`,
    brand: brand.name,
    category,
    name_en: line.name_en,
    name_th: line.name_th,
    name_km: line.name_km,
    short_description: short,
    ...describe(line, sentence),
    usage_instructions: forms[line.form].usage,
    ingredients: formulate(line, brand.formula),
    price,
    compare_at_price: line.was ?? null,
    cost_price: random.chance(0.85) ? cents(Math.round(price * markup * 20) / 20) : null,
    stock: line.untracked ? 0 : (line.stock ?? random.int(14, 96)),
    track_inventory: !line.untracked,
    allow_backorders: line.backorders ?? false,
    weight: line.grams ?? Number.parseFloat(line.size) + packageWeight[line.pack],
    skin_type: line.types[0] as SkinType,
    skin_types: [...line.types],
    skin_concerns: [...line.concerns],
    is_featured: line.featured ?? false,
    meta_title: `${line.name_en} – ${brand.name}`,
    meta_description: blurb.length + line.en.length < META_LENGTH ? `${blurb} ${line.en}` : blurb,
    status: line.status ?? "active",
    created_at: new Date(published.getTime() - random.int(1, 9) * DAY),
    published_at: line.status === "draft" ? null : published,
    popularity: popularity(line, random.next()),
    draw: () => drawPackaging({ sku, brand, kind: line.pack, label: line.label, size: line.size }),
  };
}

/** The product's own sentences, then its hero's. */
function describe(line: ProductLine, sentence: Sentence | undefined) {
  const join = (own: string, hero: string | undefined) => (hero ? `${own} ${hero}` : own);
  return {
    description_en: join(line.en, sentence?.en),
    description_th: join(line.th, sentence?.th),
    description_km: join(line.km, sentence?.km),
  };
}

/** A few sell a lot, most sell a little; featured and cheap ones sell better, and what is awaited is in demand. */
function popularity(line: ProductLine, luck: number): number {
  if (line.status) return 0;
  if (line.backorders) return 3;
  return (0.25 + luck ** 3 * 3) * (line.featured ? 3 : 1) * (line.price > 30 ? 0.4 : 1);
}
