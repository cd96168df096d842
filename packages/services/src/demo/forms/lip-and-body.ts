import type { Form } from "./form.ts";

/** Formulas for lips, hands and body that stay on. */
export const lipAndBody = {
  lipBalm: {
    base: ["Ricinus Communis Seed Oil", "Butyrospermum Parkii Butter"],
    structure: ["Cera Alba", "Euphorbia Cerifera Cera", "Simmondsia Chinensis Seed Oil", "Lanolin"],
    tail: ["Tocopherol"],
    anhydrous: true,
    scent: ["Aroma"],
    usage: "Swipe on as often as you like.",
  },
  lipSun: {
    base: ["Ricinus Communis Seed Oil", "Ethylhexyl Methoxycinnamate", "Diethylamino Hydroxybenzoyl Hexyl Benzoate"],
    structure: ["Cera Alba", "Ozokerite", "Octyldodecanol", "Butyrospermum Parkii Butter"],
    tail: ["Tocopherol"],
    anhydrous: true,
    scent: ["Aroma"],
    usage: "Apply before going out and again every two hours, after eating, drinking or swimming.",
  },
  lipMask: {
    base: ["Diisostearyl Malate", "Hydrogenated Polyisobutene", "Butyrospermum Parkii Butter"],
    structure: ["Synthetic Wax", "Cera Microcristallina", "Glycerin", "Sorbitan Sesquioleate"],
    tail: ["Tocopherol"],
    anhydrous: true,
    scent: ["Aroma"],
    usage:
      "At night, spread a thick layer with a clean fingertip or the spatula. Wipe off what is left in the morning.",
  },
  lipOil: {
    base: ["Polybutene", "Hydrogenated Polyisobutene", "Simmondsia Chinensis Seed Oil"],
    structure: ["Squalane", "Diisostearyl Malate", "Dextrin Palmitate"],
    tail: ["Tocopherol"],
    anhydrous: true,
    scent: ["Aroma"],
    usage: "Glide over bare lips, or over colour for shine.",
  },
  lipCream: {
    base: ["Lanolin", "Ricinus Communis Seed Oil", "Glycerin"],
    structure: [
      "Butyrospermum Parkii Butter",
      "Cera Alba",
      "Bis-Diglyceryl Polyacyladipate-2",
      "Sorbitan Sesquioleate",
    ],
    tail: ["Tocopherol"],
    anhydrous: true,
    scent: ["Aroma"],
    usage: "Smooth over lips morning and night, and before lipstick.",
  },
  bodyLotion: {
    base: ["Aqua", "Glycerin", "Caprylic/Capric Triglyceride", "Cetearyl Alcohol"],
    structure: ["Isopropyl Palmitate", "Glyceryl Stearate", "PEG-100 Stearate", "Dimethicone", "Carbomer"],
    tail: ["Tromethamine", "Disodium EDTA"],
    usage: "Smooth over the body after a shower, while the skin is still a little damp.",
  },
  acidLotion: {
    base: ["Aqua", "Glycerin"],
    structure: ["Cetearyl Alcohol", "Caprylic/Capric Triglyceride", "Sodium Hydroxide", "Ceteareth-20", "Dimethicone"],
    tail: ["Xanthan Gum", "Disodium EDTA"],
    unscented: true,
    usage: "Every other evening, on rough areas first. Do not shave the same day, and cover with sunscreen outdoors.",
  },
  bodySpray: {
    base: ["Aqua", "Methylpropanediol", "Propanediol"],
    structure: ["Glycerin", "Sodium Hydroxide", "Polysorbate 20"],
    tail: ["Disodium EDTA"],
    unscented: true,
    usage: "After showering, spray on back, chest or shoulders, let it dry, then dress. Once a day.",
  },
  bodyGel: {
    base: ["Aqua", "Glycerin", "Propanediol"],
    structure: ["Carbomer", "Sodium Hydroxide", "Dimethicone"],
    tail: ["Disodium EDTA"],
    usage: "Smooth over body and limbs after a shower or a day in the sun. Lovely straight from the fridge.",
  },
  bodyOil: {
    base: [],
    structure: [
      "Caprylic/Capric Triglyceride",
      "Helianthus Annuus Seed Oil",
      "Oryza Sativa Bran Oil",
      "Sesamum Indicum Seed Oil",
    ],
    tail: ["Tocopherol", "Tocopheryl Acetate"],
    anhydrous: true,
    usage: "Massage into damp skin, or a few drops through dry hair ends.",
  },
  handCream: {
    base: ["Aqua", "Glycerin", "Cetearyl Alcohol"],
    structure: ["Butyrospermum Parkii Butter", "Dimethicone", "Glyceryl Stearate", "Cera Alba"],
    tail: ["Xanthan Gum", "Tocopherol"],
    usage: "Massage into hands and cuticles whenever they feel dry.",
  },
} satisfies Record<string, Form>;
