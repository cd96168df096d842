import type { SkinType } from "@dewy/core";
import type { DemoBrandSlug } from "./brands.ts";
import type { DemoCategorySlug } from "./categories.ts";
import type { PackagingKind } from "./draw/packages.ts";
import type { FormName } from "./forms.ts";
import type { HeroName } from "./heroes.ts";

/** What a product helps against. */
export type DemoConcern =
  | "acne"
  | "aging"
  | "barrier"
  | "dark_circles"
  | "dark_spots"
  | "dryness"
  | "dullness"
  | "oiliness"
  | "pores"
  | "redness"
  | "sun_protection"
  | "texture";

/** A product as its maker would write it down; `demoProducts` works out the rest. */
export interface ProductLine {
  brand: DemoBrandSlug;
  /** The kind of formula: gives the base of the ingredient list and the way to use it. */
  form: FormName;
  pack: PackagingKind;
  /** What is printed large on the package, in the latin script. */
  label: string;
  size: string;
  /** US dollars. */
  price: number;
  /** The price before a reduction. */
  was?: number;
  /** The ingredients it is bought for; the first is described. */
  heroes: readonly HeroName[];
  /** What it suits, the main one first; "all" after another means best for that one and fine for the rest. */
  types: readonly SkinType[];
  concerns: readonly DemoConcern[];
  name_en: string;
  name_th: string;
  name_km: string;
  /** One line for a card, without the size. */
  short: string;
  /** What it is like to use: one or two sentences, which the hero's sentence follows. */
  en: string;
  th: string;
  km: string;
  /** Made of its first hero more than of water. */
  mostly?: boolean;
  /** Pieces to sell; drawn at random when absent. */
  stock?: number;
  backorders?: boolean;
  untracked?: boolean;
  featured?: boolean;
  status?: "draft" | "archived";
  /** Gross weight in grams, where the size does not give it. */
  grams?: number;
}

/** The lines of one category. */
export interface CategoryLines {
  category: DemoCategorySlug;
  lines: readonly ProductLine[];
}
