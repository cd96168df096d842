import type { Form } from "./form.ts";

/** Formulas that are washed away. */
export const rinseOff = {
  gelCleanser: {
    base: ["Aqua", "Glycerin", "Sodium Cocoyl Isethionate", "Cocamidopropyl Betaine"],
    structure: ["Coco-Glucoside", "Acrylates Copolymer", "Sodium Chloride"],
    tail: ["Disodium EDTA", "Citric Acid"],
    usage:
      "Morning and evening, work a small amount into a light foam with wet hands, massage over the face for 30 seconds and rinse with cool water.",
  },
  creamFoam: {
    base: ["Aqua", "Glycerin", "Myristic Acid", "Stearic Acid", "Potassium Hydroxide"],
    structure: ["Lauric Acid", "Sodium Methyl Cocoyl Taurate", "Glycol Distearate", "Polyquaternium-7"],
    tail: ["Disodium EDTA"],
    usage:
      "Squeeze a hazelnut-sized amount onto wet palms, lather until dense, cleanse in small circles and rinse well.",
  },
  bubble: {
    base: ["Aqua", "Disodium Cocoyl Glutamate", "Glycerin"],
    structure: ["Decyl Glucoside", "Sodium Lauroyl Sarcosinate", "Betaine"],
    tail: ["Citric Acid", "Sodium Gluconate"],
    usage: "Pump two or three clouds of foam onto a wet face, press and roll rather than rub, then rinse.",
  },
  milkCleanser: {
    base: ["Aqua", "Caprylic/Capric Triglyceride", "Glycerin", "Cetearyl Alcohol"],
    structure: ["Glyceryl Stearate", "Sodium Lauroyl Methyl Isethionate", "Coco-Glucoside", "Xanthan Gum"],
    tail: ["Sodium Phytate", "Citric Acid"],
    usage:
      "Massage one or two pumps over dry or damp skin, add a little water to turn it milky, then rinse or wipe with a soft cloth.",
  },
  cleansingOil: {
    base: ["Helianthus Annuus Seed Oil", "Cetyl Ethylhexanoate", "Sorbeth-30 Tetraoleate"],
    structure: ["Caprylic/Capric Triglyceride", "Olea Europaea Fruit Oil", "Simmondsia Chinensis Seed Oil"],
    tail: ["Tocopherol"],
    anhydrous: true,
    usage:
      "With dry hands, massage three pumps over a dry face until sunscreen and make-up dissolve; add water, let it turn milky and rinse.",
  },
  cleansingBalm: {
    base: ["Cetyl Ethylhexanoate", "Caprylic/Capric Triglyceride", "PEG-20 Glyceryl Triisostearate"],
    structure: ["Synthetic Wax", "Camellia Japonica Seed Oil", "Sorbitan Sesquioleate"],
    tail: ["Tocopherol"],
    anhydrous: true,
    usage:
      "Warm a cherry-sized scoop between dry fingers, massage over dry skin and lashes, then emulsify with water and rinse.",
  },
  micellar: {
    base: ["Aqua", "Hexylene Glycol", "Glycerin"],
    structure: ["Poloxamer 184", "Disodium Cocoamphodiacetate"],
    tail: ["Disodium EDTA", "Sodium Chloride"],
    usage:
      "Soak a cotton pad, hold it on eyes and lips for a few seconds, then sweep across the face. Rinse or follow with your usual wash.",
  },
  enzymePowder: {
    base: ["Zea Mays Starch", "Sodium Cocoyl Isethionate", "Sodium Lauroyl Glutamate"],
    structure: ["Maltodextrin", "Microcrystalline Cellulose", "Oryza Sativa Powder"],
    tail: ["Allantoin", "Silica"],
    anhydrous: true,
    usage:
      "Tip half a teaspoon into a wet palm, add water drop by drop to make a foam, cleanse for a minute and rinse. Two or three times a week.",
  },
  cleansingStick: {
    base: ["Sodium Palmate", "Aqua", "Glycerin", "Sodium Cocoate"],
    structure: ["Cocos Nucifera Oil", "Butyrospermum Parkii Butter", "Sodium Chloride"],
    tail: ["Tetrasodium Glutamate Diacetate"],
    usage:
      "Glide the stick over a wet face, massage into a foam with your fingertips, rinse, and let the stick dry with the cap off.",
  },
  clayMask: {
    base: ["Aqua", "Kaolin", "Glycerin", "Bentonite"],
    structure: ["Butylene Glycol", "Titanium Dioxide", "Cetearyl Alcohol", "Xanthan Gum"],
    tail: ["Tetrasodium EDTA"],
    usage:
      "On clean skin, spread an even layer away from eyes and lips. Rinse with lukewarm water after 10 minutes, before it cracks. Once or twice a week.",
  },
  gelMask: {
    base: ["Aqua", "Glycerin", "Propanediol"],
    structure: ["Carbomer", "Xanthan Gum", "Sodium Hydroxide"],
    tail: ["Disodium EDTA"],
    usage: "Smooth a generous layer over clean skin, relax for 5 to 10 minutes, rinse, and continue with serum.",
  },
  creamPack: {
    base: ["Aqua", "Glycerin", "Kaolin", "Caprylic/Capric Triglyceride"],
    structure: ["Glyceryl Stearate", "Cetearyl Alcohol", "PEG-100 Stearate", "Oryza Sativa Powder"],
    tail: ["Xanthan Gum", "Disodium EDTA"],
    usage:
      "Apply a thick layer to clean skin two evenings a week, wait 10 minutes and rinse with your fingertips in circles.",
  },
  gommage: {
    base: ["Aqua", "Glycerin", "Cellulose", "Carbomer"],
    structure: ["Cetrimonium Chloride", "Dicetyldimonium Chloride", "Betaine"],
    tail: ["Citric Acid"],
    usage:
      "Pat onto dry, clean skin, wait 20 seconds, roll gently with fingertips until it gathers, and rinse. Once or twice a week.",
  },
  faceScrub: {
    base: ["Aqua", "Glycerin", "Cetearyl Alcohol"],
    structure: ["Glyceryl Stearate", "Silica", "Sodium Cocoyl Isethionate", "Xanthan Gum"],
    tail: ["Sodium Phytate"],
    usage:
      "Massage over a wet face with very light pressure for half a minute, avoid active breakouts, and rinse. Once or twice a week.",
  },
  sugarScrub: {
    base: [],
    structure: [
      "Caprylic/Capric Triglyceride",
      "Butyrospermum Parkii Butter",
      "Glyceryl Stearate",
      "Polysorbate 20",
      "Cera Alba",
    ],
    tail: ["Tocopherol"],
    anhydrous: true,
    usage:
      "Scoop with dry fingers, massage in circles until the grains melt, and rinse. Once or twice a week, followed by a moisturizer.",
  },
  bodyWash: {
    base: ["Aqua", "Sodium Lauroyl Sarcosinate", "Cocamidopropyl Betaine", "Glycerin"],
    structure: ["Decyl Glucoside", "Sodium Chloride", "Polyquaternium-10"],
    tail: ["Disodium EDTA", "Citric Acid"],
    usage: "Lather on wet skin with hands or a cloth, from neck to toe, and rinse.",
  },
  enzymeMousse: {
    base: ["Aqua", "Glycerin", "Sodium Cocoyl Glycinate"],
    structure: ["Lauryl Glucoside", "Propanediol", "Betaine"],
    tail: ["Citric Acid", "Sodium Benzoate"],
    usage:
      "Spread one pump of foam on clean damp skin, wait two minutes and rinse. Twice a week, on the evenings without acids.",
  },
} satisfies Record<string, Form>;
