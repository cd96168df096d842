import type { Hero } from "./hero.ts";

/** Moisture, oils, butters, clays and sugars. */
export const comforts = {
  hyaluronic: {
    trace: ["Sodium Hyaluronate", "Hydrolyzed Hyaluronic Acid"],
    says: [
      {
        en: "Hyaluronic acid in several sizes holds water at every depth.",
        th: "กรดไฮยาลูรอนิกหลายขนาดโมเลกุลช่วยกักเก็บน้ำในผิวหลายชั้น",
        km: "Hyaluronic Acid ច្រើនទំហំម៉ូលេគុល ជួយរក្សាទឹកក្នុងស្រទាប់ស្បែកជាច្រើន។",
      },
      {
        en: "Hyaluronic acid pulls water in, and the skin looks fuller within minutes.",
        th: "กรดไฮยาลูรอนิกดึงน้ำเข้าสู่ผิว ผิวดูอิ่มฟูขึ้นในไม่กี่นาที",
        km: "Hyaluronic Acid ទាញទឹកចូលស្បែក ឱ្យស្បែកមើលទៅពេញក្នុងរយៈពេលប៉ុន្មាននាទី។",
      },
      {
        en: "Hyaluronic acid keeps it weightless, with no film to feel.",
        th: "กรดไฮยาลูรอนิกให้ความชุ่มชื้นแบบเบาสบาย ไม่เคลือบผิว",
        km: "Hyaluronic Acid ផ្តល់សំណើមស្រាលៗ ដោយមិនស្អិតលើស្បែក។",
      },
      {
        en: "With hyaluronic acid inside, lines of dryness around the eyes fill out softly.",
        th: "กรดไฮยาลูรอนิกช่วยเติมเต็มริ้วรอยแห้งรอบดวงตาอย่างนุ่มนวล",
        km: "Hyaluronic Acid ជួយបំពេញស្នាមជ្រួញដោយសារភាពស្ងួតជុំវិញភ្នែកយ៉ាងទន់ភ្លន់។",
      },
      {
        en: "Hyaluronic acid plumps the lips from a little below the surface.",
        th: "กรดไฮยาลูรอนิกช่วยให้ริมฝีปากดูอวบอิ่มจากภายใน",
        km: "Hyaluronic Acid ជួយឱ្យបបូរមាត់មើលទៅពេញ និងមានសំណើមពីខាងក្នុង។",
      },
    ],
  },
  panthenol: {
    strong: ["Panthenol"],
    trace: ["Allantoin"],
    says: [
      {
        en: "Panthenol repairs while you sleep; tightness is gone by morning.",
        th: "แพนทีนอลช่วยฟื้นบำรุงผิวขณะหลับ ตื่นเช้ามาความแห้งตึงก็หายไป",
        km: "Panthenol ជួយជួសជុលស្បែកពេលគេង ហើយនៅពេលព្រឹក ភាពតឹងស្ងួតក៏បាត់។",
      },
    ],
  },
  ceramides: {
    trace: ["Ceramide NP", "Ceramide AP", "Ceramide EOP", "Cholesterol", "Phytosphingosine"],
    says: [
      {
        en: "Five lipids, ceramides among them, rebuild the wall that keeps water in and dust out.",
        th: "ไขมันห้าชนิดรวมถึงเซราไมด์ช่วยซ่อมแซมเกราะผิวที่กักน้ำไว้และกันฝุ่นออกไป",
        km: "ខ្លាញ់ប្រាំប្រភេទរួមទាំង Ceramide ជួយជួសជុលរបាំងស្បែកដែលរក្សាទឹក និងការពារធូលី។",
      },
      {
        en: "Ceramides seal cracks so that lips heal instead of peeling.",
        th: "เซราไมด์ช่วยปิดรอยแตก ให้ริมฝีปากฟื้นตัวแทนที่จะลอกเป็นขุย",
        km: "Ceramide ជួយបិទស្នាមប្រេះ ឱ្យបបូរមាត់ជាសះស្បើយជំនួសឱ្យការរបក។",
      },
    ],
  },
  betaGlucan: {
    trace: ["Beta-Glucan"],
    says: [],
  },
  ectoin: {
    trace: ["Ectoin"],
    says: [
      {
        en: "Ectoin, made by bacteria that live in salt lakes, guards cells against heat.",
        th: "เอคโทอินจากจุลินทรีย์ในทะเลสาบน้ำเค็มช่วยปกป้องผิวจากความร้อน",
        km: "Ectoin ពីអតិសុខុមប្រាណក្នុងបឹងទឹកប្រៃ ជួយការពារស្បែកពីកម្តៅ។",
      },
    ],
  },
  birch: {
    strong: ["Betula Platyphylla Japonica Juice"],
    says: [
      {
        en: "Birch sap, tapped in early spring, carries minerals along with water.",
        th: "น้ำเลี้ยงต้นเบิร์ชที่เก็บในต้นฤดูใบไม้ผลิให้ทั้งน้ำและแร่ธาตุแก่ผิว",
        km: "ទឹកដើមប៊ឺច (Birch) ប្រមូលនៅដើមរដូវផ្ការីក ផ្តល់ទាំងទឹក និងសារធាតុរ៉ែដល់ស្បែក។",
      },
      {
        en: "A good pour of birch sap quenches first and cushions after.",
        th: "น้ำเลี้ยงต้นเบิร์ชปริมาณเข้มข้นเติมน้ำให้ผิวก่อน แล้วจึงเคลือบผิวบาง ๆ",
        km: "ទឹកដើមប៊ឺច (Birch) ក្នុងបរិមាណច្រើន បំពេញទឹកឱ្យស្បែកមុន រួចទើបរក្សាសំណើម។",
      },
    ],
  },
  galactomyces: { strong: ["Galactomyces Ferment Filtrate"], says: [] },
  silk: {
    trace: ["Hydrolyzed Silk", "Sericin"],
    says: [
      {
        en: "Proteins of Cambodian golden silk leave skin smooth to the back of the hand.",
        th: "โปรตีนจากไหมทองกัมพูชาทำให้ผิวเรียบลื่นเมื่อสัมผัส",
        km: "ប្រូតេអ៊ីនពីសូត្រមាសខ្មែរ ធ្វើឱ្យស្បែករលោងពេលប៉ះ។",
      },
      {
        en: "Silk sericin wraps the skin in a thin veil that holds moisture until evening.",
        th: "เซริซินจากไหมเคลือบผิวบาง ๆ ช่วยกักความชุ่มชื้นไว้จนถึงเย็น",
        km: "សេរីស៊ីនពីសូត្រស្រោបស្បែកស្តើងៗ ជួយរក្សាសំណើមរហូតដល់ល្ងាច។",
      },
      {
        en: "Silk amino acids, fine as thread, slip into dry lines.",
        th: "กรดอะมิโนจากไหมละเอียดดั่งเส้นใย ช่วยเติมร่องผิวที่แห้ง",
        km: "អាស៊ីតអាមីណូពីសូត្រល្អិតដូចសរសៃអំបោះ ជួយបំពេញស្នាមស្ងួតលើស្បែក។",
      },
    ],
  },
  honey: {
    strong: ["Mel"],
    trace: ["Propolis Extract"],
    says: [
      {
        en: "Forest honey and propolis draw moisture in and help small wounds close.",
        th: "น้ำผึ้งป่าและพรอพอลิสช่วยดึงความชุ่มชื้นและบำรุงผิวที่แห้งแตก",
        km: "ទឹកឃ្មុំព្រៃ និង Propolis ជួយទាញសំណើមចូល និងថែស្បែកស្ងួតប្រេះ។",
      },
      {
        en: "Honey from the forest hives is warmed, never boiled, to keep what is good in it.",
        th: "น้ำผึ้งจากรังในป่าผ่านการอุ่นเบา ๆ ไม่ต้ม เพื่อรักษาคุณค่าไว้",
        km: "ទឹកឃ្មុំព្រៃត្រូវបានកម្តៅស្រាលៗមិនដាំពុះ ដើម្បីរក្សាគុណតម្លៃរបស់វា។",
      },
      {
        en: "Honey coats the lips all night and is gone, all absorbed, by breakfast.",
        th: "น้ำผึ้งเคลือบริมฝีปากตลอดคืน และซึมหมดก่อนมื้อเช้า",
        km: "ទឹកឃ្មុំស្រោបបបូរមាត់ពេញមួយយប់ ហើយជ្រាបអស់មុនអាហារពេលព្រឹក។",
      },
    ],
  },
  palmSap: {
    strong: ["Borassus Flabellifer Sap"],
    says: [
      {
        en: "Sap of the sugar palm, collected at dawn, is a natural humectant.",
        th: "น้ำตาลสดจากต้นตาลที่เก็บยามเช้าตรู่เป็นสารให้ความชุ่มชื้นจากธรรมชาติ",
        km: "ទឹកត្នោតប្រមូលនៅព្រលឹម គឺជាសារធាតុផ្តល់សំណើមពីធម្មជាតិ។",
      },
      {
        en: "Palm nectar carries minerals and natural sugars that hold water in the skin.",
        th: "น้ำหวานจากตาลมีแร่ธาตุและน้ำตาลธรรมชาติที่ช่วยอุ้มน้ำในผิว",
        km: "ទឹកដមត្នោតមានសារធាតុរ៉ែ និងស្ករធម្មជាតិ ជួយរក្សាទឹកក្នុងស្បែក។",
      },
    ],
  },
  palmSugar: {
    strong: ["Sucrose"],
    trace: ["Borassus Flabellifer Sap"],
    says: [
      {
        en: "Grains of palm sugar melt as you massage, so it is impossible to overdo.",
        th: "เม็ดน้ำตาลโตนดละลายไประหว่างนวด จึงไม่ขัดผิวแรงเกินไป",
        km: "គ្រាប់ស្ករត្នោតរលាយពេលម៉ាស្សា ទើបមិនដុសស្បែកខ្លាំងពេក។",
      },
      {
        en: "Palm sugar from Kampong Speu lifts flakes and tastes as good as it smells.",
        th: "น้ำตาลโตนดจากกำปงสปือช่วยขจัดขุย หอมหวานน่าลิ้มลอง",
        km: "ស្ករត្នោតកំពង់ស្ពឺជួយជម្រុះស្បែកបបូរមាត់ដែលរបក មានក្លិនឈ្ងុយឆ្ងាញ់។",
      },
      {
        en: "Coarse palm sugar polishes heels and knees, then rinses to nothing.",
        th: "น้ำตาลโตนดเม็ดหยาบช่วยขัดส้นเท้าและหัวเข่า แล้วล้างออกได้หมดจด",
        km: "ស្ករត្នោតគ្រាប់ធំជួយដុសកែងជើង និងក្បាលជង្គង់ រួចលាងចេញអស់ដោយងាយ។",
      },
    ],
  },
  coconutWater: {
    strong: ["Cocos Nucifera Fruit Water"],
    says: [
      {
        en: "Young coconut water gives back minerals, as it does when you drink it.",
        th: "น้ำมะพร้าวอ่อนช่วยเติมแร่ธาตุให้ผิว เหมือนที่เติมให้ร่างกายเมื่อดื่ม",
        km: "ទឹកដូងខ្ចីបន្ថែមសារធាតុរ៉ែដល់ស្បែក ដូចពេលយើងផឹកវាដែរ។",
      },
    ],
  },
  coconut: {
    strong: ["Cocos Nucifera Oil"],
    trace: ["Tocopherol"],
    says: [
      {
        en: "Cold-pressed coconut oil melts at skin temperature and sinks in slowly.",
        th: "น้ำมันมะพร้าวสกัดเย็นละลายเมื่อสัมผัสผิวและค่อย ๆ ซึม",
        km: "ប្រេងដូងចម្រាញ់ត្រជាក់រលាយពេលប៉ះស្បែក និងជ្រាបចូលយឺតៗ។",
      },
      {
        en: "Coconut oil, pressed the week it is husked, keeps its clean, nutty scent.",
        th: "น้ำมันมะพร้าวคั้นภายในสัปดาห์ที่ปอก จึงหอมมันสะอาดเป็นธรรมชาติ",
        km: "ប្រេងដូងត្រូវបានគាបក្នុងសប្តាហ៍ដែលចិតដូង ទើបរក្សាក្លិនឈ្ងុយស្អាតធម្មជាតិ។",
      },
      {
        en: "Coconut oil and vitamin E stop dryness before it turns into lines.",
        th: "น้ำมันมะพร้าวและวิตามินอีช่วยหยุดความแห้งก่อนจะกลายเป็นริ้วรอย",
        km: "ប្រេងដូង និងវីតាមីន E ជួយទប់ស្កាត់ភាពស្ងួតមុនវាក្លាយជាស្នាមជ្រួញ។",
      },
    ],
  },
  mangoButter: {
    strong: ["Mangifera Indica Seed Butter"],
    says: [
      {
        en: "Mango seed butter softens like shea but feels lighter in the heat.",
        th: "เนยเมล็ดมะม่วงให้ความนุ่มเหมือนเชียบัตเตอร์ แต่เบากว่าในอากาศร้อน",
        km: "ប៊ឺគ្រាប់ស្វាយផ្តល់ភាពទន់ដូច Shea Butter តែស្រាលជាងក្នុងអាកាសធាតុក្តៅ។",
      },
      {
        en: "Mango butter wraps chapped lips and smells faintly of ripe fruit.",
        th: "เนยมะม่วงช่วยโอบอุ้มริมฝีปากแห้งแตก มีกลิ่นมะม่วงสุกจาง ๆ",
        km: "ប៊ឺស្វាយជួយថែបបូរមាត់ប្រេះ មានក្លិនស្វាយទុំតិចៗ។",
      },
      {
        en: "Mango butter repairs hands that wash often, and leaves no grease on a phone.",
        th: "เนยมะม่วงช่วยฟื้นบำรุงมือที่ล้างบ่อย และไม่ทิ้งคราบมันบนโทรศัพท์",
        km: "ប៊ឺស្វាយជួយថែដៃដែលលាងញឹកញាប់ និងមិនបន្សល់ស្នាមប្រេងលើទូរស័ព្ទ។",
      },
    ],
  },
  squalane: { strong: ["Squalane"], says: [] },
  vitaminE: {
    trace: ["Tocopheryl Acetate"],
    says: [
      {
        en: "Vitamin E keeps the skin comfortable while the oil does the cleaning.",
        th: "วิตามินอีช่วยให้ผิวสบายไม่แห้งตึง ขณะที่น้ำมันทำความสะอาด",
        km: "វីតាមីន E ជួយឱ្យស្បែកមិនស្ងួតតឹង ខណៈដែលប្រេងសម្អាតមុខ។",
      },
      {
        en: "Vitamin E softens, and a light filter keeps lips from darkening outdoors.",
        th: "วิตามินอีช่วยให้ปากนุ่ม พร้อมสารกันแดดบางเบาที่กันปากคล้ำเมื่อออกแดด",
        km: "វីតាមីន E ជួយឱ្យបបូរមាត់ទន់ រួមជាមួយសារធាតុការពារកម្តៅថ្ងៃដែលការពារបបូរមាត់មិនឱ្យខ្មៅ។",
      },
    ],
  },
  urea: { strong: ["Urea"], says: [] },
  kaolin: {
    strong: ["Kaolin"],
    says: [
      {
        en: "Grey kaolin lifts oil and leaves the skin's own moisture alone.",
        th: "ดินขาวคาโอลินช่วยดูดซับความมัน แต่ไม่ดึงความชุ่มชื้นของผิวออกไป",
        km: "ដីឥដ្ឋកៅឡាំង (Kaolin) ស្រូបយកជាតិប្រេង តែមិនយកសំណើមធម្មជាតិរបស់ស្បែកទេ។",
      },
      {
        en: "Kaolin from river banks draws out what clogs pores in ten minutes.",
        th: "ดินคาโอลินจากริมน้ำช่วยดูดสิ่งอุดตันในรูขุมขนได้ในสิบนาที",
        km: "ដីឥដ្ឋកៅឡាំងពីច្រាំងទន្លេ ជួយស្រូបយកអ្វីដែលស្ទះរន្ធញើសក្នុងរយៈពេលដប់នាទី។",
      },
      {
        en: "Kaolin powder keeps the finish matte under a helmet and in traffic.",
        th: "ผงคาโอลินช่วยให้ผิวแมตต์ แม้ใส่หมวกกันน็อกฝ่ารถติด",
        km: "ម្សៅកៅឡាំងជួយឱ្យមុខមិនខ្លាញ់រលោង ទោះពាក់មួកសុវត្ថិភាពក្នុងចរាចរណ៍ក៏ដោយ។",
      },
      {
        en: "Silky kaolin does the polishing, finer than any scrub bead.",
        th: "เนื้อคาโอลินละเอียดนุ่มช่วยขัดผิว ละเอียดกว่าเม็ดสครับทั่วไป",
        km: "ម្សៅកៅឡាំងម៉ត់ល្អិតជួយដុសស្បែក ល្អិតជាងគ្រាប់ស្ក្រាប់ធម្មតា។",
      },
    ],
  },
  charcoal: {
    trace: ["Charcoal Powder"],
    says: [
      {
        en: "Coconut-shell charcoal binds grime the way a filter cleans water.",
        th: "ถ่านกะลามะพร้าวช่วยจับสิ่งสกปรกเหมือนไส้กรองน้ำ",
        km: "ធ្យូងលលាដ៍ដូងចាប់យកភាពកខ្វក់ដូចតម្រងទឹក។",
      },
      {
        en: "Charcoal and mud pull out blackheads that a wash leaves behind.",
        th: "ถ่านและโคลนช่วยดึงสิวหัวดำที่ล้างหน้าธรรมดาไม่ออก",
        km: "ធ្យូង និងភក់ជួយស្រូបមុនក្បាលខ្មៅដែលការលាងមុខធម្មតាមិនអាចយកចេញបាន។",
      },
    ],
  },
  seaSalt: {
    strong: ["Maris Sal"],
    says: [
      {
        en: "Mineral-rich sea salt, dried in coastal pans, balances skin that swings between oily and dry.",
        th: "เกลือทะเลจากนาเกลือริมฝั่งอุดมด้วยแร่ธาตุ ช่วยปรับสมดุลผิวที่มันสลับแห้ง",
        km: "អំបិលសមុទ្រពីស្រែអំបិលមាត់សមុទ្រសម្បូរសារធាតុរ៉ែ ជួយធ្វើឱ្យស្បែកមានតុល្យភាព។",
      },
      {
        en: "Sea salt from the southern pans scrubs well and rinses clean.",
        th: "เกลือทะเลจากนาเกลือทางใต้ขัดผิวได้ดีและล้างออกง่าย",
        km: "អំបិលសមុទ្រពីស្រែអំបិលភាគខាងត្បូង ដុសស្បែកបានស្អាត និងលាងចេញងាយ។",
      },
      {
        en: "A pinch of fine sea salt lifts dry flakes before you reach for a balm.",
        th: "เกลือทะเลละเอียดช่วยขจัดขุยแห้งก่อนทาลิปบาล์ม",
        km: "អំបិលសមុទ្រម៉ត់ជួយជម្រុះស្បែកស្ងួតដែលរបក មុនពេលលាបក្រែមបបូរមាត់។",
      },
    ],
  },
} satisfies Record<string, Hero>;
