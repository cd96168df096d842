/** One category of the demo shop. */
export interface DemoCategory {
  slug: string;
  /** Three letters, the middle of its SKUs. */
  code: string;
  name_en: string;
  name_th: string;
  name_km: string;
  description: string;
}

/** The ten categories, in the order of a routine. */
export const demoCategories = [
  {
    slug: "cleanser",
    code: "CLN",
    name_en: "Cleansers",
    name_th: "ทำความสะอาดผิวหน้า",
    name_km: "ផលិតផលលាងមុខ",
    description: "Gels, foams, oils and balms that take off the day and leave the barrier alone.",
  },
  {
    slug: "toner",
    code: "TNR",
    name_en: "Toners & Mists",
    name_th: "โทนเนอร์และสเปรย์ฉีดหน้า",
    name_km: "តូន័រ និងទឹកបាញ់មុខ",
    description: "Watery first layers that hydrate, calm and balance.",
  },
  {
    slug: "serum",
    code: "SER",
    name_en: "Serums",
    name_th: "เซรั่ม",
    name_km: "សេរ៉ូម",
    description: "Concentrated care for spots, lines, oil and dullness.",
  },
  {
    slug: "moisturizer",
    code: "MST",
    name_en: "Moisturizers",
    name_th: "มอยส์เจอไรเซอร์",
    name_km: "ក្រែមផ្តល់សំណើម",
    description: "Gels for humid days, creams for air-conditioned ones.",
  },
  {
    slug: "sunscreen",
    code: "SUN",
    name_en: "Sunscreens",
    name_th: "กันแดด",
    name_km: "ឡេការពារកម្តៅថ្ងៃ",
    description: "Daily protection that stays comfortable in heat and sweat.",
  },
  {
    slug: "mask",
    code: "MSK",
    name_en: "Masks",
    name_th: "มาส์กหน้า",
    name_km: "ម៉ាស់ថែស្បែកមុខ",
    description: "Clay, sheet and sleeping masks for a slower evening.",
  },
  {
    slug: "exfoliant",
    code: "EXF",
    name_en: "Exfoliants",
    name_th: "ผลิตภัณฑ์ผลัดเซลล์ผิว",
    name_km: "ផលិតផលជម្រុះកោសិកាចាស់",
    description: "Acids, enzymes and fine scrubs, from very gentle to weekly strength.",
  },
  {
    slug: "eye-care",
    code: "EYE",
    name_en: "Eye Care",
    name_th: "บำรุงรอบดวงตา",
    name_km: "ថែទាំជុំវិញភ្នែក",
    description: "Light gels and rich creams for the thinnest skin of the face.",
  },
  {
    slug: "lip-care",
    code: "LIP",
    name_en: "Lip Care",
    name_th: "บำรุงริมฝีปาก",
    name_km: "ថែទាំបបូរមាត់",
    description: "Balms, oils, scrubs and overnight masks.",
  },
  {
    slug: "body-care",
    code: "BOD",
    name_en: "Body Care",
    name_th: "บำรุงผิวกาย",
    name_km: "ថែទាំរាងកាយ",
    description: "Washes, scrubs, lotions and hand creams from neck to toe.",
  },
] as const satisfies readonly DemoCategory[];

export type DemoCategorySlug = (typeof demoCategories)[number]["slug"];

/** The category with this slug. */
export function demoCategory(slug: DemoCategorySlug): DemoCategory {
  const category = demoCategories.find((candidate) => candidate.slug === slug);
  if (!category) throw new RangeError(`category: no demo category has the slug "${slug}"`);
  return category;
}
