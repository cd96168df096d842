/** A word or phrase in the shop's three languages. */
export interface Words {
  en: string;
  th: string;
  km: string;
}

const words = (en: string, th: string, km: string): Words => ({ en, th, km });

/** What a product promises: the start of its name. */
export const promises = [
  words("Brightening", "ผิวกระจ่างใส", "ស្បែកភ្លឺថ្លា"),
  words("Calming", "ปลอบประโลมผิว", "បន្ធូរស្បែក"),
  words("Hydrating", "เติมความชุ่มชื้น", "ផ្តល់សំណើម"),
  words("Repair", "ฟื้นฟูผิว", "ជួសជុលស្បែក"),
  words("Barrier", "เกราะป้องกันผิว", "របាំងស្បែក"),
  words("Clarifying", "ลดสิวอุดตัน", "កាត់បន្ថយមុន"),
  words("Firming", "กระชับผิว", "ដំឡើងស្បែក"),
  words("Smoothing", "ผิวเรียบเนียน", "ស្បែករលោង"),
  words("Balancing", "คุมความมัน", "គ្រប់គ្រងជាតិប្រេង"),
  words("Nourishing", "บำรุงล้ำลึก", "ចិញ្ចឹមស្បែក"),
  words("Overnight", "ยามค่ำคืน", "ពេលយប់"),
  words("Daily", "ใช้ทุกวัน", "ប្រចាំថ្ងៃ"),
  words("Gentle", "อ่อนโยน", "ទន់ភ្លន់"),
  words("Cooling", "เย็นสบาย", "ត្រជាក់"),
  words("Glow", "ผิวโกลว์", "ស្បែករស្មី"),
  words("Renewing", "ผลัดเซลล์ผิว", "ជម្រុះកោសិកាចាស់"),
  words("Plumping", "ผิวอิ่มฟู", "ស្បែកពេញ"),
  words("Matte", "เนื้อแมตต์", "មិនរលោងខ្លាញ់"),
];

/** What it is bought for, with its name on the label. */
export const heroes = [
  { ...words("Niacinamide", "ไนอาซินาไมด์", "នីអាស៊ីណាមីត"), inci: "Niacinamide" },
  { ...words("Vitamin C", "วิตามินซี", "វីតាមីនសេ"), inci: "Ascorbic Acid" },
  { ...words("Hyaluronic", "ไฮยาลูรอน", "អ៊ីយ៉ាលូរ៉ូនិក"), inci: "Sodium Hyaluronate" },
  { ...words("Ceramide", "เซราไมด์", "សេរ៉ាមីត"), inci: "Ceramide NP" },
  { ...words("Centella", "ใบบัวบก", "ត្រចៀកក្រាញ់"), inci: "Centella Asiatica Extract" },
  { ...words("Retinol", "เรตินอล", "រេទីណុល"), inci: "Retinol" },
  { ...words("Salicylic", "ซาลิไซลิก", "សាលីស៊ីលិក"), inci: "Salicylic Acid" },
  { ...words("Rice", "ข้าว", "អង្ករ"), inci: "Oryza Sativa Bran Extract" },
  { ...words("Turmeric", "ขมิ้น", "រមៀត"), inci: "Curcuma Longa Root Extract" },
  { ...words("Green Tea", "ชาเขียว", "តែបៃតង"), inci: "Camellia Sinensis Leaf Extract" },
  { ...words("Aloe", "ว่านหางจระเข้", "ប្រទាលកន្ទុយក្រពើ"), inci: "Aloe Barbadensis Leaf Juice" },
  { ...words("Snail", "เมือกหอยทาก", "ទឹករំអិលខ្យង"), inci: "Snail Secretion Filtrate" },
  { ...words("Panthenol", "แพนทีนอล", "ប៉ង់តេណុល"), inci: "Panthenol" },
  { ...words("Peptide", "เปปไทด์", "ប៉ិបទីត"), inci: "Palmitoyl Tripeptide-5" },
  { ...words("Coconut", "มะพร้าว", "ដូង"), inci: "Cocos Nucifera Oil" },
  { ...words("Lotus", "บัวหลวง", "ឈូក"), inci: "Nelumbo Nucifera Flower Extract" },
  { ...words("Jasmine", "มะลิ", "ម្លិះ"), inci: "Jasminum Sambac Flower Extract" },
  { ...words("Honey", "น้ำผึ้ง", "ទឹកឃ្មុំ"), inci: "Mel Extract" },
  { ...words("Charcoal", "ชาร์โคล", "ធ្យូង"), inci: "Charcoal Powder" },
  { ...words("Squalane", "สควาเลน", "ស្ក្វាឡែន"), inci: "Squalane" },
  { ...words("Azelaic", "อะซีลาอิก", "អាហ្សេឡាអ៊ីក"), inci: "Azelaic Acid" },
  { ...words("Lactic", "แลกติก", "ឡាក់ទិក"), inci: "Lactic Acid" },
  { ...words("Mulberry", "หม่อน", "មន"), inci: "Morus Alba Root Extract" },
  { ...words("Tamarind", "มะขาม", "អំពិល"), inci: "Tamarindus Indica Seed Gum" },
];

/** What it is, by the category that it stands in: those above first, the narrower ones below them. */
export const kinds = [
  { slug: "cleanser", ...words("Cleanser", "คลีนเซอร์", "ទឹកលាងមុខ") },
  { slug: "toner", ...words("Toner", "โทนเนอร์", "តូន័រ") },
  { slug: "serum", ...words("Serum", "เซรั่ม", "សេរ៉ូម") },
  { slug: "moisturizer", ...words("Cream", "ครีม", "ក្រែម") },
  { slug: "sunscreen", ...words("Sunscreen", "กันแดด", "ឡេការពារកម្តៅថ្ងៃ") },
  { slug: "mask", ...words("Mask", "มาส์ก", "ម៉ាស់") },
  { slug: "exfoliant", ...words("Peel", "พีลลิ่ง", "ជម្រុះស្បែក") },
  { slug: "eye-care", ...words("Eye Cream", "อายครีม", "ក្រែមភ្នែក") },
  { slug: "lip-care", ...words("Lip Balm", "ลิปบาล์ม", "ប្រេងលាបបបូរមាត់") },
  { slug: "body-care", ...words("Body Lotion", "โลชั่นทาผิว", "ឡេលាបខ្លួន") },
  { slug: "foam-cleanser", above: "cleanser", ...words("Foam", "โฟมล้างหน้า", "ហ្វូមលាងមុខ") },
  { slug: "oil-cleanser", above: "cleanser", ...words("Cleansing Oil", "คลีนซิ่งออยล์", "ប្រេងជូតមុខ") },
  { slug: "mist", above: "toner", ...words("Mist", "สเปรย์น้ำแร่", "ទឹកបាញ់មុខ") },
  { slug: "ampoule", above: "serum", ...words("Ampoule", "แอมพูล", "អំពូល") },
  { slug: "face-oil", above: "serum", ...words("Face Oil", "ออยล์บำรุงหน้า", "ប្រេងលាបមុខ") },
  { slug: "gel-cream", above: "moisturizer", ...words("Gel Cream", "เจลครีม", "ក្រែមជែល") },
  { slug: "sheet-mask", above: "mask", ...words("Sheet Mask", "แผ่นมาส์กหน้า", "ម៉ាស់សន្លឹក") },
  { slug: "clay-mask", above: "mask", ...words("Clay Mask", "มาส์กโคลน", "ម៉ាស់ដីឥដ្ឋ") },
  { slug: "hand-cream", above: "body-care", ...words("Hand Cream", "ครีมทามือ", "ក្រែមលាបដៃ") },
] as const;

/** Sentences of a description; `{hero}` is put in. */
export const sentences = [
  words(
    "Made for long humid days, it sinks in within a minute and leaves nothing sticky.",
    "คิดมาเพื่อวันที่ร้อนชื้น ซึมซาบภายในหนึ่งนาทีและไม่เหนียวเหนอะหนะ",
    "ផលិតសម្រាប់ថ្ងៃក្តៅហើយសើម ជ្រាបចូលក្នុងមួយនាទី ដោយមិនស្អិត។",
  ),
  words(
    "{hero} does the quiet work here: fewer spots, calmer cheeks, a softer morning face.",
    "{hero} ทำงานอย่างเงียบ ๆ จุดด่างดำลดลง แก้มแดงน้อยลง และผิวนุ่มขึ้นในตอนเช้า",
    "{hero} ធ្វើការដោយស្ងៀមស្ងាត់ ស្នាមអុចតិចជាងមុន ថ្ពាល់លែងក្រហម ហើយស្បែកទន់នៅពេលព្រឹក។",
  ),
  words(
    "Without perfume and alcohol, so that skin that reacts to everything can use it too.",
    "ปราศจากน้ำหอมและแอลกอฮอล์ แม้ผิวที่แพ้ง่ายก็ใช้ได้",
    "គ្មានទឹកអប់និងអាល់កុល សូម្បីស្បែកងាយប្រតិកម្មក៏ប្រើបាន។",
  ),
  words(
    "Use two or three drops on damp skin, then a cream, and sunscreen in the morning.",
    "หยดสองถึงสามหยดบนผิวหมาด ตามด้วยครีม และกันแดดในตอนเช้า",
    "ប្រើពីរបីតំណក់លើស្បែកសើម បន្ទាប់មកលាបក្រែម និងឡេការពារកម្តៅថ្ងៃនៅពេលព្រឹក។",
  ),
  words(
    "The bottle is refilled in our shops, and the price stays the same in every province.",
    "ขวดเติมได้ที่ร้านของเรา และราคาเท่ากันทุกจังหวัด",
    "ដបអាចបំពេញឡើងវិញនៅហាងយើង ហើយតម្លៃដូចគ្នានៅគ្រប់ខេត្ត។",
  ),
  words(
    "After two weeks pores look smaller; after eight the tone is even.",
    "สองสัปดาห์รูขุมขนดูเล็กลง แปดสัปดาห์สีผิวสม่ำเสมอ",
    "ពីរសប្តាហ៍រន្ធញើសមើលទៅតូចជាងមុន ប្រាំបីសប្តាហ៍ពណ៌ស្បែកស្មើគ្នា។",
  ),
];

export const concerns = [
  "dryness",
  "acne",
  "dark_spots",
  "dullness",
  "aging",
  "pores",
  "oiliness",
  "redness",
  "barrier",
  "texture",
  "sun_protection",
  "dark_circles",
] as const;

export const skinTypes = ["all", "oily", "dry", "combination", "sensitive", "normal"] as const;

/** Syllables that names of brands and lines are made of. */
const syllables = "lu mi va sen ka ra no el da ya hin sol bua ta ri mo chan pha le ori na su ven ko".split(" ");

/** A made-up name, another for each number: `Lumi`, `Vasenka`. */
export function madeUpName(number: number): string {
  let rest = number + syllables.length;
  let name = "";
  while (rest > 0) {
    name += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}
