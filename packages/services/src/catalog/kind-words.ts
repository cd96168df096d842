import type { SkinType } from "@dewy/core";

/** The words people look for a skin type by; never shown. `all` is left out: it would be found for every type and none. */
const skinTypeWords: Partial<Record<SkinType, string>> = {
  oily: "oily skin ผิวมัน ស្បែកខ្លាញ់ ស្បែកប្រេង",
  dry: "dry skin ผิวแห้ง ស្បែកស្ងួត",
  combination: "combination skin ผิวผสม ស្បែកចម្រុះ",
  sensitive: "sensitive skin ผิวแพ้ง่าย ผิวบอบบาง ស្បែកងាយប្រតិកម្ម ស្បែកងាយរមាស់",
  normal: "normal skin ผิวธรรมดา ស្បែកធម្មតា",
};

/** The words people look for a concern by; never shown. */
const concernWords: Record<string, string> = {
  acne: "acne blemish breakout pimple สิว មុន",
  aging: "anti-aging antiaging ageing fine lines wrinkle ริ้วรอย ลดเลือนริ้วรอย ស្នាមជ្រួញ",
  barrier: "skin barrier repair เกราะป้องกันผิว របាំងការពារស្បែក",
  blackheads: "blackhead สิวเสี้ยน สิวหัวดำ មុនក្បាលខ្មៅ",
  dark_circles: "dark circles รอยคล้ำใต้ตา ใต้ตาคล้ำ ស្នាមខ្មៅក្រោមភ្នែក",
  dark_spots: "dark spots pigmentation melasma ฝ้า กระ จุดด่างดำ ស្នាមអុចខ្មៅ ស្នាមជាំ",
  dehydration: "dehydration dehydrated hydrating ผิวขาดน้ำ ស្បែកខ្វះជាតិទឹក",
  dryness: "dryness moisturizing hydrating ผิวแห้ง ชุ่มชื้น ស្បែកស្ងួត សំណើម",
  dullness: "dullness brightening radiance glow ผิวหมองคล้ำ กระจ่างใส ស្បែកស្រអាប់ ស្បែកភ្លឺ",
  firmness: "firmness firming lifting กระชับผิว ស្បែកយារ",
  oiliness: "oiliness oil control mattifying คุมมัน ควบคุมความมัน ជាតិខ្លាញ់",
  pores: "pores รูขุมขน រន្ធញើស",
  puffiness: "puffiness puffy ถุงใต้ตา ហើមក្រោមភ្នែក",
  redness: "redness soothing calming รอยแดง ស្បែកក្រហម",
  sensitivity: "sensitivity gentle แพ้ง่าย อ่อนโยน ងាយប្រតិកម្ម",
  sun_protection: "sun protection sunscreen spf กันแดด ការពារកម្តៅថ្ងៃ",
  texture: "texture smoothing exfoliating ผิวไม่เรียบเนียน ស្បែកមិនរលោង",
  uneven_tone: "uneven skin tone สีผิวไม่สม่ำเสมอ ពណ៌ស្បែកមិនស្មើ",
};

export const wordsOfSkinTypes = (types: readonly SkinType[]): string[] =>
  types.flatMap((type) => skinTypeWords[type] ?? []);

/** A concern the shop made up itself is found by its own name. */
export const wordsOfConcerns = (concerns: readonly string[]): string[] =>
  concerns.map((concern) => concernWords[concern] ?? concern.replaceAll("_", " "));
