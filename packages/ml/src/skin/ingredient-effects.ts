/** What is known of an ingredient on the skin. */
export interface IngredientEffect {
  /** Keys of ingredients (`ingredientKey`); one that ends in `*` stands for all that begin so. */
  names: readonly string[];
  /** Concerns and skin types that it helps, with how much: 1 where guidelines or good trials say so, 0.5 where smaller ones do. */
  suits?: Readonly<Record<string, number>>;
  /** Concerns and skin types that should be wary of it. */
  wary?: Readonly<Record<string, number>>;
  source: string;
}

/** A small choice of what is well described. Formulas and shares matter more than single names: a hint, no medical advice. */
export const ingredientEffects: readonly IngredientEffect[] = [
  {
    names: ["niacinamide"],
    suits: {
      oiliness: 0.5,
      pores: 0.5,
      dark_spots: 1,
      uneven_tone: 0.5,
      barrier: 0.5,
      aging: 0.5,
      acne: 0.5,
      oily: 0.5,
    },
    source:
      "Hakozaki, Br J Dermatol 147:20, 2002; Bissett, Dermatol Surg 31:860, 2005; Draelos, J Cosmet Laser Ther 8:96, 2006",
  },
  {
    names: ["salicylic acid", "betaine salicylate"],
    suits: { acne: 1, blackheads: 1, pores: 0.5, oiliness: 0.5, oily: 0.5 },
    wary: { sensitive: 0.5, dry: 0.5, dryness: 0.5 },
    source: "Reynolds, J Am Acad Dermatol 90:1006.e1, 2024; Arif, Clin Cosmet Investig Dermatol 8:455, 2015",
  },
  {
    names: ["benzoyl peroxide"],
    suits: { acne: 1 },
    wary: { sensitive: 1, dry: 0.5, dryness: 0.5 },
    source: "Reynolds, J Am Acad Dermatol 90:1006.e1, 2024",
  },
  {
    names: ["azelaic acid", "potassium azeloyl diglycinate"],
    suits: { acne: 1, redness: 1, dark_spots: 0.5, uneven_tone: 0.5 },
    source: "Reynolds, J Am Acad Dermatol 90:1006.e1, 2024; Sarkar, J Cutan Aesthet Surg 6:4, 2013",
  },
  {
    names: ["melaleuca alternifolia leaf oil"],
    suits: { acne: 0.5 },
    wary: { sensitive: 0.5 },
    source: "Enshaieh, Indian J Dermatol Venereol Leprol 73:22, 2007",
  },
  {
    names: ["retinol", "retinal", "retinyl palmitate", "hydroxypinacolone retinoate"],
    suits: { aging: 1, firmness: 0.5, texture: 0.5, acne: 0.5, dark_spots: 0.5 },
    wary: { sensitive: 1, sensitivity: 0.5, dry: 0.5 },
    source: "Kafi, Arch Dermatol 143:606, 2007; Mukherjee, Clin Interv Aging 1:327, 2006",
  },
  {
    names: [
      "ascorbic acid",
      "3-o-ethyl ascorbic acid",
      "ascorbyl glucoside",
      "sodium ascorbyl phosphate",
      "magnesium ascorbyl phosphate",
    ],
    suits: { dark_spots: 0.5, dullness: 0.5, uneven_tone: 0.5, aging: 0.5, firmness: 0.5 },
    source: "Al-Niaimi & Chiang, J Clin Aesthet Dermatol 10:14, 2017; Pullar, Nutrients 9:866, 2017",
  },
  {
    names: ["arbutin", "alpha-arbutin", "kojic acid", "tranexamic acid", "glycyrrhiza glabra root extract"],
    suits: { dark_spots: 0.5, uneven_tone: 0.5 },
    source: "Sarkar, J Cutan Aesthet Surg 6:4, 2013",
  },
  {
    names: ["glycolic acid", "lactic acid", "mandelic acid"],
    suits: { texture: 1, dullness: 0.5, dark_spots: 0.5, aging: 0.5 },
    wary: { sensitive: 0.5, sensitivity: 0.5 },
    source: "Tang & Yang, Molecules 23:863, 2018",
  },
  {
    names: ["hyaluronic acid", "sodium hyaluronate", "hydrolyzed hyaluronic acid"],
    suits: { dehydration: 1, dryness: 0.5, aging: 0.5, dry: 0.5 },
    source: "Pavicic, J Drugs Dermatol 10:990, 2011",
  },
  {
    names: ["glycerin"],
    suits: { dryness: 0.5, dehydration: 0.5, barrier: 0.5, dry: 0.5 },
    source: "Fluhr, Br J Dermatol 159:23, 2008",
  },
  {
    names: ["urea"],
    suits: { dryness: 1, dry: 0.5, texture: 0.5 },
    source: "Pan, Dermatol Online J 19:20392, 2013",
  },
  {
    names: ["ceramide *"],
    suits: { barrier: 1, dryness: 0.5, sensitivity: 0.5, dry: 0.5, sensitive: 0.5 },
    source: "Draelos, Cutis 81:87, 2008",
  },
  {
    names: ["squalane", "petrolatum", "butyrospermum parkii butter"],
    suits: { dryness: 0.5, barrier: 0.5, dry: 0.5 },
    source: "Rawlings & Harding, Dermatol Ther 17(S1):43, 2004",
  },
  {
    names: ["panthenol"],
    suits: { barrier: 0.5, redness: 0.5, sensitivity: 0.5, dehydration: 0.5, sensitive: 0.5 },
    source: "Proksch, J Dermatolog Treat 28:766, 2017",
  },
  {
    names: ["centella asiatica *", "madecassoside", "asiaticoside"],
    suits: { redness: 0.5, sensitivity: 0.5, barrier: 0.5, sensitive: 0.5 },
    source: "Bylka, Postepy Dermatol Alergol 30:46, 2013",
  },
  {
    names: ["zinc oxide", "titanium dioxide"],
    suits: { sun_protection: 1, sensitive: 0.5 },
    source: "Smijs & Pavel, Nanotechnol Sci Appl 4:95, 2011",
  },
  {
    names: ["caffeine"],
    suits: { puffiness: 0.5, dark_circles: 0.5 },
    source: "Herman & Herman, Skin Pharmacol Physiol 26:8, 2013",
  },
  {
    names: ["parfum", "limonene", "linalool", "citral", "geraniol", "cinnamal", "eugenol"],
    wary: { sensitive: 0.5, sensitivity: 0.5, redness: 0.5 },
    source: "SCCS/1459/11, Opinion on fragrance allergens in cosmetic products, 2012",
  },
  {
    names: ["methylisothiazolinone", "methylchloroisothiazolinone"],
    wary: { sensitive: 1, sensitivity: 1 },
    source: "SCCS/1521/13, Opinion on methylisothiazolinone, 2013",
  },
  {
    names: ["sodium lauryl sulfate"],
    wary: { sensitive: 1, dry: 1, dryness: 1, barrier: 1 },
    source: "Tupker, Contact Dermatitis 37:53, 1997",
  },
  {
    names: ["alcohol denat"],
    wary: { dry: 0.5, dryness: 0.5, sensitive: 0.5, barrier: 0.5 },
    source: "Lachenmeier, J Occup Med Toxicol 3:26, 2008",
  },
  {
    names: ["isopropyl myristate", "isopropyl palmitate", "cocos nucifera oil", "theobroma cacao seed butter"],
    wary: { acne: 0.5, oily: 0.5, blackheads: 0.5 },
    source: "Fulton, J Soc Cosmet Chem 40:321, 1989",
  },
];

const exact = new Map<string, IngredientEffect>();
const prefixes: [prefix: string, effect: IngredientEffect][] = [];
for (const effect of ingredientEffects) {
  for (const name of effect.names) {
    if (name.endsWith("*")) prefixes.push([name.slice(0, -1), effect]);
    else exact.set(name, effect);
  }
}

/** What is known of the ingredient with this key (`ingredientKey`). */
export const effectOf = (key: string): IngredientEffect | undefined =>
  exact.get(key) ?? prefixes.find(([prefix]) => key.startsWith(prefix))?.[1];
