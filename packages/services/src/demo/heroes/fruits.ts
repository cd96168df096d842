import type { Hero } from "./hero.ts";

/** Fruits of the orchards. */
export const fruits = {
  tamarind: {
    strong: ["Tamarindus Indica Fruit Extract"],
    trace: ["Tamarindus Indica Seed Gum"],
    says: [
      {
        en: "Tamarind pulp loosens dull cells with fruit acids, the way grandmothers knew.",
        th: "เนื้อมะขามมีกรดผลไม้ช่วยให้เซลล์ผิวหมองคล้ำหลุดออกอย่างที่คุณยายรู้ดี",
        km: "សាច់អំពិលមានអាស៊ីតផ្លែឈើ ជួយជម្រុះកោសិកាចាស់ៗដែលធ្វើឱ្យស្បែកស្រអាប់ ដូចដែលជីដូនយើងធ្លាប់ប្រើ។",
      },
      {
        en: "Tamarind seed holds water on the skin like a very fine net.",
        th: "สารสกัดเมล็ดมะขามช่วยอุ้มน้ำไว้บนผิวเหมือนตาข่ายละเอียด",
        km: "គ្រាប់អំពិលជួយរក្សាទឹកលើស្បែកដូចសំណាញ់ដ៏ល្អិត។",
      },
    ],
  },
  papaya: {
    strong: ["Carica Papaya Fruit Extract"],
    trace: ["Papain"],
    says: [
      {
        en: "Papain from green papaya dissolves dead cells, so there is nothing to rub.",
        th: "เอนไซม์ปาเปนจากมะละกอดิบช่วยสลายเซลล์ผิวเก่า โดยไม่ต้องขัดถู",
        km: "អង់ស៊ីមប៉ាប៉ាអ៊ីនពីល្ហុងខ្ចី ជួយរំលាយកោសិកាចាស់ៗដោយមិនចាំបាច់ដុស។",
      },
      {
        en: "Papaya enzymes nibble away at roughness and stop when you rinse.",
        th: "เอนไซม์มะละกอค่อย ๆ ขจัดผิวหยาบกร้าน และหยุดทำงานเมื่อล้างออก",
        km: "អង់ស៊ីមល្ហុងជម្រុះភាពគ្រើមបន្តិចម្តងៗ ហើយឈប់ធ្វើការពេលលាងចេញ។",
      },
    ],
  },
  pineapple: {
    strong: ["Ananas Sativus Fruit Extract"],
    trace: ["Bromelain"],
    says: [
      {
        en: "Pineapple bromelain lifts sunscreen film and dead cells in one go.",
        th: "โบรมีเลนจากสับปะรดช่วยขจัดคราบกันแดดและเซลล์ผิวเก่าไปพร้อมกัน",
        km: "អង់ស៊ីមប្រូមេឡាំងពីម្នាស់ ជួយសម្អាតកម្ទេចឡេការពារកម្តៅថ្ងៃ និងកោសិកាចាស់ៗក្នុងពេលតែមួយ។",
      },
    ],
  },
  mangosteen: {
    trace: ["Garcinia Mangostana Peel Extract"],
    says: [
      {
        en: "Mangosteen peel is rich in xanthones, which keep blemishes calm.",
        th: "เปลือกมังคุดอุดมด้วยแซนโทน ช่วยให้สิวดูสงบลง",
        km: "សំបកមង្ឃុតសម្បូរ Xanthone ជួយឱ្យមុនស្ងប់ និងឆាប់ស្រក។",
      },
    ],
  },
  rambutan: {
    trace: ["Nephelium Lappaceum Peel Extract", "Nephelium Lappaceum Leaf Extract"],
    says: [
      {
        en: "Rambutan peel and leaf, saved from the orchard floor, help skin look firmer.",
        th: "เปลือกและใบเงาะจากสวนช่วยให้ผิวดูกระชับขึ้น",
        km: "សំបក និងស្លឹកសាវម៉ាវពីចម្ការ ជួយឱ្យស្បែកមើលទៅតឹងណែនជាងមុន។",
      },
    ],
  },
  mulberry: {
    trace: ["Morus Alba Root Extract", "Morus Alba Leaf Extract"],
    says: [
      {
        en: "White mulberry slows the look of new spots and keeps the tone clear.",
        th: "หม่อนขาวช่วยให้จุดด่างดำดูจางลงและผิวดูใสสม่ำเสมอ",
        km: "ដើមមនជួយបន្ថយស្នាមអុចខ្មៅ និងរក្សាពណ៌ស្បែកឱ្យថ្លាស្មើ។",
      },
    ],
  },
  pomegranate: {
    dry: ["Punica Granatum Seed Oil"],
    trace: ["Punica Granatum Fruit Extract"],
    says: [
      {
        en: "Pomegranate gives the lips a healthy flush and a shield of antioxidants.",
        th: "ทับทิมช่วยให้ริมฝีปากดูอมชมพูสุขภาพดี พร้อมสารต้านอนุมูลอิสระ",
        km: "ផ្លែទទឹមជួយឱ្យបបូរមាត់មើលទៅផ្កាឈូកធម្មជាតិ ព្រមទាំងមានសារធាតុប្រឆាំងអុកស៊ីតកម្ម។",
      },
      {
        en: "Pomegranate and seed oils smooth fine lip lines without shine that slides.",
        th: "ทับทิมและน้ำมันจากเมล็ดช่วยให้ร่องริมฝีปากดูเรียบเนียน โดยไม่เยิ้ม",
        km: "ផ្លែទទឹម និងប្រេងគ្រាប់រុក្ខជាតិ ជួយឱ្យស្នាមប្រេះបបូរមាត់រលោង ដោយមិនខ្លាញ់។",
      },
    ],
  },
  cucumber: {
    strong: ["Cucumis Sativus Fruit Water"],
    trace: ["Cucumis Sativus Fruit Extract"],
    says: [
      {
        en: "Cucumber water does what slices from the fridge do, without the mess.",
        th: "น้ำแตงกวาให้ความเย็นเหมือนแตงกวาฝานจากตู้เย็น แต่สะดวกกว่า",
        km: "ទឹកត្រសក់ផ្តល់ភាពត្រជាក់ដូចចំណិតត្រសក់ពីទូទឹកកក តែងាយស្រួលជាង។",
      },
    ],
  },
  kaffirLime: {
    strong: ["Citrus Hystrix Leaf Water"],
    dry: ["Citrus Hystrix Peel Oil"],
    trace: ["Citrus Hystrix Leaf Extract"],
    says: [
      {
        en: "Kaffir lime leaf freshens skin and cuts through the day's oil.",
        th: "ใบมะกรูดให้ความสดชื่นและช่วยขจัดความมันระหว่างวัน",
        km: "ស្លឹកក្រូចសើចផ្តល់ភាពស្រស់ស្រាយ និងជួយសម្អាតជាតិប្រេងក្នុងមួយថ្ងៃ។",
      },
      {
        en: "The scent of kaffir lime leaf, torn fresh, wakes up a whole bathroom.",
        th: "กลิ่นใบมะกรูดฉีกสด ๆ ปลุกความสดชื่นได้ทั้งห้องน้ำ",
        km: "ក្លិនស្លឹកក្រូចសើចហែកស្រស់ៗ ធ្វើឱ្យបន្ទប់ទឹកទាំងមូលស្រស់ស្រាយ។",
      },
    ],
  },
} satisfies Record<string, Hero>;
