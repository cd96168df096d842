import type { Random } from "./random.ts";

/** INCI names by how often labels carry them: nearly all have the first. */
const COMMON = [
  "Aqua,Glycerin,Butylene Glycol,Phenoxyethanol,Propanediol,Xanthan Gum,Sodium Hyaluronate,Caprylic/Capric Triglyceride,1,2-Hexanediol",
  "Ethylhexylglycerin,Carbomer,Disodium EDTA,Tocopherol,Niacinamide,Panthenol,Cetearyl Alcohol,Dimethicone,Citric Acid,Allantoin",
  "Pentylene Glycol,Squalane,Betaine,Tromethamine,Parfum,Glyceryl Stearate,Polysorbate 20,Caprylyl Glycol,Sodium Citrate,Adenosine",
  "Centella Asiatica Extract,Butyrospermum Parkii Butter,Stearic Acid,Potassium Sorbate,Sodium Benzoate,Hydroxyethylcellulose",
  "Camellia Sinensis Leaf Extract,Aloe Barbadensis Leaf Juice,Dipropylene Glycol,Trehalose,PEG-40 Hydrogenated Castor Oil,Lecithin",
  "Ceramide NP,Cholesterol,Tocopheryl Acetate,Zinc Oxide,Titanium Dioxide,Linalool,Limonene,Sodium Hydroxide,Arginine,Hyaluronic Acid",
  "Salicylic Acid,Lactic Acid,Glycolic Acid,Ascorbyl Glucoside,Arbutin,Tranexamic Acid,Zinc PCA,Madecassoside,Asiaticoside,Beta-Glucan",
  "Houttuynia Cordata Extract,Portulaca Oleracea Extract,Glycyrrhiza Glabra Root Extract,Oryza Sativa Bran Extract,Mel Extract",
  "Simmondsia Chinensis Seed Oil,Helianthus Annuus Seed Oil,Cocos Nucifera Oil,Olea Europaea Fruit Oil,Persea Gratissima Oil",
  "Polyglyceryl-10 Laurate,Polyglyceryl-3 Methylglucose Distearate,Cetyl Ethylhexanoate,Isononyl Isononanoate,Cyclopentasiloxane",
  "Sodium Cocoyl Isethionate,Coco-Betaine,Decyl Glucoside,Sodium Lauroyl Sarcosinate,Lauric Acid,Myristic Acid,Potassium Hydroxide",
  "Ethylhexyl Methoxycinnamate,Homosalate,Octocrylene,Diethylamino Hydroxybenzoyl Hexyl Benzoate,Ethylhexyl Triazone,Silica,Talc",
  "Kaolin,Bentonite,Charcoal Powder,Montmorillonite,Illite,Papain,Bromelain,Gluconolactone,Mandelic Acid,Azelaic Acid,Retinol",
  "Bakuchiol,Retinal,Palmitoyl Tripeptide-5,Acetyl Hexapeptide-8,Copper Tripeptide-1,Palmitoyl Pentapeptide-4,Ubiquinone",
  "Snail Secretion Filtrate,Galactomyces Ferment Filtrate,Bifida Ferment Lysate,Saccharomyces Ferment Filtrate,Collagen,Elastin",
  "Nelumbo Nucifera Flower Extract,Jasminum Sambac Flower Extract,Curcuma Longa Root Extract,Tamarindus Indica Seed Gum",
  "Morus Alba Root Extract,Carica Papaya Fruit Extract,Mangifera Indica Seed Butter,Garcinia Mangostana Peel Extract",
  "Moringa Oleifera Seed Oil,Punica Granatum Extract,Rosa Canina Fruit Oil,Argania Spinosa Kernel Oil,Vitis Vinifera Seed Oil",
]
  .join(",")
  .replace("1,2-Hexanediol", "1+2-Hexanediol")
  .split(",")
  .map((name) => name.replace("+", ","));

/** A label's list: 8 to 60 names, most often about 26, the common ones nearly always and early. */
export function ingredientList(random: Random, hero: string): string[] {
  const count =
    8 + Math.round((random.next() + random.next() + random.next()) * 12) + (random.below(12) === 0 ? 16 : 0);
  const names = new Set<string>(["Aqua", "Glycerin", hero]);
  while (names.size < Math.min(count, COMMON.length)) names.add(random.favourite(COMMON));
  return [...names];
}
