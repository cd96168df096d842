import type { Form } from "./form.ts";

/** Formulas for the face that stay on the skin. */
export const leaveOn = {
  toner: {
    base: ["Aqua", "Butylene Glycol", "Glycerin"],
    structure: ["Betaine", "Propanediol", "Polyglyceryl-10 Laurate"],
    tail: ["Sodium Citrate", "Disodium EDTA"],
    usage: "After cleansing, press into damp skin with your palms or sweep on with a cotton pad. Morning and evening.",
  },
  essence: {
    base: ["Aqua", "Propanediol", "Glycerin"],
    structure: ["Pentylene Glycol", "Trehalose", "Xanthan Gum"],
    tail: ["Adenosine", "Sodium Citrate"],
    usage: "Pat two or three layers into freshly cleansed skin, letting each one sink in.",
  },
  mist: {
    base: ["Aqua", "Propanediol"],
    structure: ["Pentylene Glycol", "Betaine", "Polysorbate 20"],
    tail: ["Sodium Citrate", "Disodium EDTA"],
    heroesFirst: true,
    usage: "Close your eyes and mist from an arm's length, over or under make-up, whenever skin feels hot or tight.",
  },
  waterSerum: {
    base: ["Aqua", "Propanediol", "Glycerin"],
    structure: ["Pentylene Glycol", "Betaine", "Hydroxyethylcellulose"],
    tail: ["Sodium Citrate", "Sodium Phytate"],
    heroesFirst: true,
    usage: "Two or three drops on clean skin after toner, morning and evening. Follow with a moisturizer.",
  },
  daySerum: {
    base: ["Aqua", "Propanediol", "Pentylene Glycol"],
    structure: ["Glycerin", "Dimethyl Isosorbide", "Xanthan Gum"],
    tail: ["Sodium Hyaluronate", "Sodium Phytate", "Citric Acid"],
    heroesFirst: true,
    usage: "Four drops in the morning on dry skin, before moisturizer. Always finish with sunscreen.",
  },
  oilSerum: {
    base: ["Squalane", "Caprylic/Capric Triglyceride"],
    structure: ["Simmondsia Chinensis Seed Oil", "Oryza Sativa Bran Oil", "Sesamum Indicum Seed Oil"],
    tail: ["Tocopherol", "Helianthus Annuus Seed Oil", "Rosmarinus Officinalis Leaf Extract"],
    anhydrous: true,
    usage: "In the evening, press three drops into damp skin as the last step. Start with two nights a week.",
  },
  gelCream: {
    base: ["Aqua", "Glycerin", "Dimethicone"],
    structure: [
      "Squalane",
      "Ammonium Acryloyldimethyltaurate/VP Copolymer",
      "Polyglyceryl-3 Methylglucose Distearate",
      "Carbomer",
    ],
    tail: ["Tromethamine", "Disodium EDTA"],
    usage: "Smooth over face and neck after serum, morning and evening.",
  },
  lotion: {
    base: ["Aqua", "Glycerin", "Caprylic/Capric Triglyceride"],
    structure: ["Squalane", "Cetearyl Olivate", "Sorbitan Olivate", "Xanthan Gum"],
    tail: ["Sodium Phytate", "Tocopherol"],
    usage: "One pump for face and neck, as the last step at night or before sunscreen in the morning.",
  },
  cream: {
    base: ["Aqua", "Glycerin", "Caprylic/Capric Triglyceride", "Cetearyl Alcohol"],
    structure: ["Squalane", "Butyrospermum Parkii Butter", "Glyceryl Stearate", "PEG-100 Stearate", "Dimethicone"],
    tail: ["Carbomer", "Tromethamine", "Tocopherol"],
    usage: "Warm a small amount between your fingertips and press over face and neck, morning or evening.",
  },
  sleepingMask: {
    base: ["Aqua", "Glycerin", "Butylene Glycol"],
    structure: ["Squalane", "Dimethicone", "Polyacrylate-13", "Polyisobutene", "Polysorbate 20"],
    tail: ["Trehalose", "Disodium EDTA"],
    usage: "As the last step two or three nights a week: spread a thin even layer, go to sleep, wash in the morning.",
  },
  sheetMask: {
    base: ["Aqua", "Butylene Glycol", "Glycerin"],
    structure: ["Trehalose", "Betaine", "Hydroxyethylcellulose", "PEG-60 Hydrogenated Castor Oil"],
    tail: ["Dipotassium Glycyrrhizate", "Disodium EDTA"],
    usage: "Unfold on clean skin, leave for 15 minutes, lift off and pat in what is left. Once opened, use at once.",
  },
  sunGel: {
    base: [
      "Aqua",
      "Diethylamino Hydroxybenzoyl Hexyl Benzoate",
      "Ethylhexyl Triazone",
      "Bis-Ethylhexyloxyphenol Methoxyphenyl Triazine",
    ],
    structure: ["Propanediol", "Dibutyl Adipate", "Silica", "Polyglyceryl-3 Methylglucose Distearate"],
    tail: ["Acrylates/C10-30 Alkyl Acrylate Crosspolymer", "Tromethamine", "Tocopherol"],
    unscented: true,
    usage:
      "Two finger-lengths for face and neck, as the last step of the morning. Reapply every two hours outdoors and after swimming or sweating.",
  },
  sunMilk: {
    base: ["Aqua", "Zinc Oxide", "Ethylhexyl Methoxycinnamate", "Cyclopentasiloxane", "Ethylhexyl Triazone"],
    structure: [
      "Isododecane",
      "Alcohol Denat.",
      "Polymethylsilsesquioxane",
      "PEG-9 Polydimethylsiloxyethyl Dimethicone",
    ],
    tail: ["Disteardimonium Hectorite", "Triethoxycaprylylsilane", "Tocopherol"],
    unscented: true,
    usage:
      "Shake until the ball rattles freely, spread generously 15 minutes before going out and reapply every two hours. Remove with a cleansing oil.",
  },
  sunMineral: {
    base: ["Aqua", "Zinc Oxide", "Caprylic/Capric Triglyceride", "Coco-Caprylate/Caprate"],
    structure: ["Glycerin", "Polyglyceryl-2 Dipolyhydroxystearate", "Squalane", "Magnesium Sulfate"],
    tail: ["Polyhydroxystearic Acid", "CI 77491", "CI 77492", "CI 77499", "Tocopherol"],
    unscented: true,
    usage: "Dot over face and neck, blend well and wait a minute before make-up. Reapply every two hours in the sun.",
  },
  sunTone: {
    base: [
      "Aqua",
      "Titanium Dioxide",
      "Diethylamino Hydroxybenzoyl Hexyl Benzoate",
      "Dibutyl Adipate",
      "Ethylhexyl Triazone",
    ],
    structure: ["Glycerin", "Caprylyl Methicone", "Polyglyceryl-3 Polydimethylsiloxyethyl Dimethicone", "Silica"],
    tail: ["CI 77491", "CI 77492", "CI 77499", "Disteardimonium Hectorite", "Tocopherol"],
    unscented: true,
    usage:
      "Spread thinly and evenly as the last step of the morning; it brightens as it sets. Reapply every two hours outdoors.",
  },
  sunStick: {
    base: ["Dibutyl Adipate", "Polyethylene", "Ethylhexyl Triazone", "Diethylamino Hydroxybenzoyl Hexyl Benzoate"],
    structure: ["Silica", "Caprylyl Methicone", "Synthetic Wax", "Polymethylsilsesquioxane"],
    tail: ["Bis-Ethylhexyloxyphenol Methoxyphenyl Triazine", "Tocopherol"],
    anhydrous: true,
    unscented: true,
    usage: "Swipe four times over each area and blend. Made for reapplying, over make-up too.",
  },
  acidTonic: {
    base: ["Aqua", "Propanediol"],
    structure: ["Glycerin", "Sodium Hydroxide", "Betaine", "Polysorbate 20"],
    tail: ["Disodium EDTA"],
    heroesFirst: true,
    usage:
      "Evenings only: sweep over clean, dry skin with a cotton pad, avoiding eyes and lips. Two or three nights a week to begin with. Wear sunscreen the next day.",
  },
  acidSerum: {
    base: ["Aqua", "Propanediol"],
    structure: ["Glycerin", "Sodium Hydroxide", "Pentylene Glycol", "Hydroxyethylcellulose"],
    tail: ["Disodium EDTA"],
    heroesFirst: true,
    unscented: true,
    usage:
      "Evenings only: three drops on clean, dry skin, avoiding eyes and lips, then a moisturizer. One or two nights a week to begin with. Wear sunscreen the next day.",
  },
  bhaLiquid: {
    base: ["Aqua", "Methylpropanediol", "Butylene Glycol"],
    structure: ["Dipropylene Glycol", "Sodium Hydroxide", "Polysorbate 20", "Betaine"],
    tail: ["Tetrasodium EDTA"],
    unscented: true,
    heroesFirst: true,
    usage:
      "Once a day at most, smooth over clean skin with fingertips; do not rinse. Begin every third evening and wear sunscreen.",
  },
  peelPads: {
    base: ["Aqua", "Butylene Glycol", "Glycerin"],
    structure: ["Propanediol", "Betaine", "Sodium Hydroxide", "Polyglyceryl-10 Laurate"],
    tail: ["Sodium Citrate", "Disodium EDTA"],
    usage:
      "Sweep one pad over clean skin, textured side first, three evenings a week. Do not rinse. Sunscreen in the morning.",
  },
  eyeGel: {
    base: ["Aqua", "Glycerin", "Propanediol"],
    structure: ["Pentylene Glycol", "Carbomer", "Sodium Hydroxide"],
    tail: ["Sodium Phytate"],
    unscented: true,
    usage:
      "Tap a rice-grain amount along the bone under each eye, morning and evening. Keep it in the fridge for extra relief.",
  },
  eyeCream: {
    base: ["Aqua", "Squalane", "Glycerin", "Caprylic/Capric Triglyceride"],
    structure: ["Cetearyl Alcohol", "Butyrospermum Parkii Butter", "Glyceryl Stearate", "Dimethicone"],
    tail: ["Xanthan Gum", "Tocopherol"],
    unscented: true,
    usage: "With the ring finger, tap a rice-grain amount around each eye every evening, from the outer corner in.",
  },
  eyeBalm: {
    base: ["Squalane", "Caprylic/Capric Triglyceride"],
    structure: ["Butyrospermum Parkii Butter", "Euphorbia Cerifera Cera", "Helianthus Annuus Seed Oil"],
    tail: ["Tocopherol"],
    anhydrous: true,
    unscented: true,
    usage: "Warm a touch between two fingertips and press around the eyes, over serum, before bed.",
  },
  eyePatch: {
    base: ["Aqua", "Glycerin", "Butylene Glycol"],
    structure: ["Chondrus Crispus Extract", "Ceratonia Siliqua Gum", "Xanthan Gum", "Trehalose"],
    tail: ["Calcium Lactate", "Disodium EDTA"],
    unscented: true,
    usage: "Place under clean eyes with the wide end outwards, leave for 20 minutes, then pat in the rest.",
  },
} satisfies Record<string, Form>;
