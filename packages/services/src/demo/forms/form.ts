/** A kind of formula: what it is made of beside its heroes, and how it is used. */
export interface Form {
  /** INCI names before the strong heroes, highest first. */
  base: readonly string[];
  /** INCI names between the strong and the trace heroes: emulsifiers, thickeners, emollients. */
  structure: readonly string[];
  /** INCI names after the trace heroes: chelators, acidity, antioxidants. */
  tail: readonly string[];
  /** Without water nothing grows: the brand's preservatives are left out. */
  anhydrous?: boolean;
  /** Strong heroes stand right after the first of the base: serums and acids. */
  heroesFirst?: boolean;
  /** Scented with this instead of what the brand uses on skin. */
  scent?: readonly string[];
  /** Left unscented whatever the brand does elsewhere. */
  unscented?: boolean;
  usage: string;
}
