import type { Hero } from "./hero.ts";

/** Actives that shoppers look for by name. */
export const actives = {
  niacinamide: {
    strong: ["Niacinamide"],
    says: [
      {
        en: "Niacinamide steadies oil and makes pores look smaller week by week.",
        th: "ไนอาซินาไมด์ช่วยคุมความมันและทำให้รูขุมขนดูเล็กลงในแต่ละสัปดาห์",
        km: "Niacinamide ជួយគ្រប់គ្រងជាតិប្រេង និងធ្វើឱ្យរន្ធញើសមើលទៅតូចជាងមុនពីមួយសប្តាហ៍ទៅមួយសប្តាហ៍។",
      },
      {
        en: "Niacinamide brightens while it strengthens, a rare pair in one ingredient.",
        th: "ไนอาซินาไมด์ช่วยให้ผิวกระจ่างใสไปพร้อมกับเสริมความแข็งแรงให้ผิว",
        km: "Niacinamide ជួយឱ្យស្បែកភ្លឺថ្លាផង និងរឹងមាំផងក្នុងពេលតែមួយ។",
      },
      {
        en: "A sensible dose of niacinamide keeps midday shine away.",
        th: "ไนอาซินาไมด์ในปริมาณพอเหมาะช่วยลดความมันวาวช่วงเที่ยง",
        km: "Niacinamide ក្នុងកម្រិតសមស្រប ជួយកាត់បន្ថយភាពខ្លាញ់រលោងនៅពេលថ្ងៃត្រង់។",
      },
    ],
  },
  zincPca: { trace: ["Zinc PCA"], says: [] },
  salicylic: {
    strong: ["Salicylic Acid"],
    says: [
      {
        en: "Salicylic acid slips into pores and clears what water cannot reach.",
        th: "กรดซาลิไซลิกซึมเข้าไปในรูขุมขนและขจัดสิ่งอุดตันที่น้ำล้างไม่ถึง",
        km: "អាស៊ីត Salicylic ជ្រាបចូលរន្ធញើស និងសម្អាតអ្វីដែលទឹកលាងមិនដល់។",
      },
      {
        en: "Salicylic acid unclogs, and willow-soft humectants keep the skin from feeling tight.",
        th: "กรดซาลิไซลิกช่วยลดการอุดตัน พร้อมสารให้ความชุ่มชื้นที่ทำให้ผิวไม่แห้งตึง",
        km: "អាស៊ីត Salicylic ជួយកាត់បន្ថយការស្ទះ រួមជាមួយសារធាតុផ្តល់សំណើមដែលធ្វើឱ្យស្បែកមិនតឹងស្ងួត។",
      },
      {
        en: "Two weeks of salicylic acid is usually when backs and shoulders start to clear.",
        th: "ใช้กรดซาลิไซลิกต่อเนื่องราวสองสัปดาห์ แผ่นหลังและไหล่จะเริ่มดูเรียบขึ้น",
        km: "ប្រើអាស៊ីត Salicylic ប្រហែលពីរសប្តាហ៍ ខ្នង និងស្មានឹងចាប់ផ្តើមមើលទៅរលោងជាងមុន។",
      },
    ],
  },
  glycolic: {
    strong: ["Glycolic Acid"],
    says: [
      {
        en: "Glycolic acid, the smallest of the fruit acids, smooths and brightens overnight.",
        th: "กรดไกลโคลิกซึ่งมีโมเลกุลเล็กที่สุดในกลุ่ม AHA ช่วยให้ผิวเรียบเนียนและกระจ่างใสในชั่วข้ามคืน",
        km: "អាស៊ីត Glycolic ដែលមានម៉ូលេគុលតូចជាងគេក្នុងក្រុម AHA ជួយឱ្យស្បែករលោង និងភ្លឺថ្លាក្នុងមួយយប់។",
      },
      {
        en: "Glycolic acid softens rough elbows and the small bumps on arms.",
        th: "กรดไกลโคลิกช่วยให้ข้อศอกที่หยาบและตุ่มขนคุดบนแขนดูเรียบขึ้น",
        km: "អាស៊ីត Glycolic ជួយឱ្យកែងដៃគ្រើម និងពងតូចៗលើដៃមើលទៅរលោងជាងមុន។",
      },
    ],
  },
  lactic: {
    strong: ["Lactic Acid"],
    says: [
      {
        en: "Lactic acid polishes and hydrates at once, so it suits a first peel.",
        th: "กรดแลกติกผลัดเซลล์ผิวพร้อมเติมความชุ่มชื้น เหมาะกับผู้เริ่มใช้",
        km: "អាស៊ីត Lactic ជួយជម្រុះកោសិកាចាស់ និងផ្តល់សំណើមព្រមគ្នា សមស្របសម្រាប់អ្នកទើបចាប់ផ្តើម។",
      },
    ],
  },
  mandelic: {
    strong: ["Mandelic Acid"],
    says: [
      {
        en: "Mandelic acid works slowly from bitter almonds, which darker skin tones appreciate.",
        th: "กรดแมนเดลิกออกฤทธิ์ช้าและอ่อนโยน จึงเหมาะกับผิวเอเชียที่เกิดรอยดำง่าย",
        km: "អាស៊ីត Mandelic ធ្វើការយឺតៗ និងស្រាល ទើបសមនឹងស្បែកអាស៊ីដែលងាយមានស្នាមខ្មៅ។",
      },
    ],
  },
  pha: {
    strong: ["Gluconolactone"],
    says: [
      {
        en: "Gluconolactone, a large and gentle acid, exfoliates even skin that dislikes exfoliating.",
        th: "กลูโคโนแลกโตนเป็นกรดโมเลกุลใหญ่ที่อ่อนโยน ผิวแพ้ง่ายก็ใช้ได้",
        km: "Gluconolactone ជាអាស៊ីតម៉ូលេគុលធំ និងស្រាល សូម្បីស្បែកងាយប្រតិកម្មក៏អាចប្រើបាន។",
      },
      {
        en: "PHA draws water in as it exfoliates, leaving a bouncy kind of smooth.",
        th: "PHA ผลัดเซลล์ผิวพร้อมดึงน้ำเข้าสู่ผิว ให้ผิวเรียบเด้ง",
        km: "PHA ជម្រុះកោសិកាចាស់ និងទាញទឹកចូលស្បែក ឱ្យស្បែករលោង និងយឺតល្អ។",
      },
    ],
  },
  azelaic: {
    strong: ["Azelaic Acid"],
    says: [
      {
        en: "Azelaic acid, found in grains, fades the marks that spots leave behind.",
        th: "กรดอะเซลาอิกที่พบในธัญพืชช่วยให้รอยสิวดูจางลง",
        km: "អាស៊ីត Azelaic ដែលមានក្នុងធញ្ញជាតិ ជួយឱ្យស្នាមមុនមើលទៅស្រាល។",
      },
    ],
  },
  tranexamic: {
    strong: ["Tranexamic Acid"],
    says: [
      {
        en: "Tranexamic acid is the patient one: stubborn patches soften over eight weeks.",
        th: "กรดทรานซามิกต้องใช้ความอดทน แต่ฝ้าที่ดื้อจะดูจางลงในราวแปดสัปดาห์",
        km: "អាស៊ីត Tranexamic ត្រូវការពេល ប៉ុន្តែស្នាមជាំដែលពិបាកបាត់នឹងមើលទៅស្រាលក្នុងរយៈពេលប្រហែល ៨ សប្តាហ៍។",
      },
    ],
  },
  arbutin: { trace: ["Alpha-Arbutin"], says: [] },
  vitaminC: {
    strong: ["3-O-Ethyl Ascorbic Acid"],
    trace: ["Ferulic Acid"],
    says: [
      {
        en: "A stable vitamin C, helped by ferulic acid, brightens and shields against the day.",
        th: "วิตามินซีชนิดเสถียรทำงานร่วมกับกรดเฟรูลิก ช่วยให้ผิวกระจ่างใสและปกป้องผิวระหว่างวัน",
        km: "វីតាមីន C ប្រភេទស្ថិរ រួមជាមួយអាស៊ីត Ferulic ជួយឱ្យស្បែកភ្លឺថ្លា និងការពារស្បែកពេញមួយថ្ងៃ។",
      },
    ],
  },
  vitaminCGlucoside: {
    strong: ["Ascorbyl Glucoside"],
    says: [
      {
        en: "A mild form of vitamin C gives back the glow that late nights take.",
        th: "วิตามินซีสูตรอ่อนโยนช่วยคืนความเปล่งปลั่งให้ผิวที่นอนดึก",
        km: "វីតាមីន C ប្រភេទស្រាល ជួយឱ្យស្បែកដែលគេងយប់ជ្រៅត្រឡប់មកភ្លឺថ្លាវិញ។",
      },
    ],
  },
  retinol: {
    trace: ["Retinol", "Tocopherol"],
    says: [
      {
        en: "Retinol smooths fine lines and texture, and squalane cushions the first weeks.",
        th: "เรตินอลช่วยให้ริ้วรอยและผิวไม่เรียบดูดีขึ้น ส่วนสควาเลนช่วยลดความแห้งในช่วงแรก",
        km: "Retinol ជួយឱ្យស្នាមជ្រួញតូចៗ និងផ្ទៃស្បែករលោងជាងមុន ហើយ Squalane ជួយកាត់បន្ថយភាពស្ងួតនៅសប្តាហ៍ដំបូង។",
      },
    ],
  },
  bakuchiol: {
    trace: ["Bakuchiol"],
    says: [
      {
        en: "Bakuchiol, a plant's answer to retinol, smooths lines and may be worn by day.",
        th: "บาคุชิออล ทางเลือกจากพืชแทนเรตินอล ช่วยลดเลือนริ้วรอยและใช้กลางวันได้",
        km: "Bakuchiol ជាជម្រើសពីរុក្ខជាតិជំនួស Retinol ជួយបន្ថយស្នាមជ្រួញ និងអាចប្រើពេលថ្ងៃបាន។",
      },
    ],
  },
  peptides: {
    trace: ["Palmitoyl Tripeptide-1", "Palmitoyl Tetrapeptide-7", "Acetyl Hexapeptide-8"],
    says: [
      {
        en: "Three peptides remind skin to stay firm, and expression lines look softer.",
        th: "เปปไทด์สามชนิดช่วยให้ผิวดูกระชับและริ้วรอยจากการแสดงสีหน้าดูตื้นขึ้น",
        km: "Peptide បីប្រភេទជួយឱ្យស្បែកតឹងណែន និងស្នាមជ្រួញពេលញញឹមមើលទៅរាក់ជាងមុន។",
      },
      {
        en: "Peptides do their quiet repair work between midnight and morning.",
        th: "เปปไทด์ช่วยฟื้นบำรุงผิวอย่างเงียบ ๆ ตั้งแต่เที่ยงคืนจนรุ่งเช้า",
        km: "Peptide ជួយជួសជុលស្បែកស្ងៀមៗពីពាក់កណ្តាលអធ្រាត្ររហូតដល់ព្រឹក។",
      },
      {
        en: "A peptide complex tightens the look of crow's feet with daily use.",
        th: "คอมเพล็กซ์เปปไทด์ช่วยให้รอยตีนกาดูตื้นขึ้นเมื่อใช้เป็นประจำ",
        km: "Peptide ចម្រុះជួយឱ្យស្នាមជ្រួញកន្ទុយភ្នែកមើលទៅរាក់ពេលប្រើជាប្រចាំ។",
      },
    ],
  },
  gold: { trace: ["Gold", "Mica"], says: [] },
  caffeine: {
    strong: ["Caffeine"],
    says: [
      {
        en: "Caffeine wakes tired eyes and takes down morning puffiness.",
        th: "คาเฟอีนช่วยปลุกดวงตาที่เหนื่อยล้าและลดอาการบวมยามเช้า",
        km: "កាហ្វេអ៊ីនជួយដាស់ភ្នែកដែលអស់កម្លាំង និងកាត់បន្ថយការហើមពេលព្រឹក។",
      },
      {
        en: "Caffeine tightens the look of bags in about the time it takes to brew a coffee.",
        th: "คาเฟอีนช่วยให้ถุงใต้ตาดูเล็กลงในเวลาพอ ๆ กับชงกาแฟหนึ่งแก้ว",
        km: "កាហ្វេអ៊ីនជួយឱ្យថង់ក្រោមភ្នែកមើលទៅតូចជាងមុន ក្នុងរយៈពេលប៉ុនឆុងកាហ្វេមួយកែវ។",
      },
    ],
  },
  zincOxide: {
    says: [
      {
        en: "Zinc oxide sits on the surface and turns sunlight away, from the first minute.",
        th: "ซิงก์ออกไซด์เคลือบอยู่บนผิวและสะท้อนแสงแดดออกไปตั้งแต่นาทีแรก",
        km: "ស័ង្កសីអុកស៊ីតស្ថិតលើផ្ទៃស្បែក និងចាំងកម្តៅថ្ងៃចេញតាំងពីនាទីដំបូង។",
      },
      {
        en: "A zinc oxide filter is the kind doctors suggest for the very young and the very sensitive.",
        th: "ซิงก์ออกไซด์เป็นสารกันแดดที่แนะนำสำหรับเด็กและผิวบอบบางมาก",
        km: "ស័ង្កសីអុកស៊ីតជាសារធាតុការពារកម្តៅថ្ងៃដែលគេណែនាំសម្រាប់កុមារ និងស្បែកងាយប្រតិកម្មខ្លាំង។",
      },
    ],
  },
  uvFilters: {
    says: [
      {
        en: "Modern filters cover UVA and UVB and stay stable in strong sun.",
        th: "สารกันแดดรุ่นใหม่ปกป้องทั้ง UVA และ UVB และคงตัวแม้แดดจัด",
        km: "សារធាតុការពារកម្តៅថ្ងៃជំនាន់ថ្មី ការពារទាំង UVA និង UVB ទោះថ្ងៃក្តៅខ្លាំងក៏នៅមានប្រសិទ្ធភាព។",
      },
      {
        en: "Its film of filters flexes with the skin, so sweat does not wash it away at once.",
        th: "ฟิล์มกันแดดยืดหยุ่นไปกับผิว เหงื่อออกก็ไม่หลุดง่าย",
        km: "ស្រទាប់ការពារកម្តៅថ្ងៃបត់បែនតាមស្បែក ទោះបែកញើសក៏មិនងាយជ្រុះ។",
      },
      {
        en: "High UVA protection matters here, where the sun is strong all year.",
        th: "การปกป้อง UVA ระดับสูงสำคัญมากในบ้านเราที่แดดแรงตลอดปี",
        km: "ការការពារ UVA កម្រិតខ្ពស់ពិតជាសំខាន់ណាស់នៅតំបន់យើងដែលថ្ងៃក្តៅខ្លាំងពេញមួយឆ្នាំ។",
      },
      {
        en: "The protection is broad, so skin keeps its colour and its calm.",
        th: "ปกป้องครอบคลุม ช่วยให้ผิวไม่หมองคล้ำและไม่แสบแดด",
        km: "ការពារបានទូលំទូលាយ ជួយឱ្យស្បែកមិនឡើងខ្មៅ និងមិនផ្សាដោយសារកម្តៅថ្ងៃ។",
      },
      {
        en: "Filters are spread so finely that one layer is enough and nothing pills.",
        th: "สารกันแดดกระจายตัวละเอียด ทาชั้นเดียวก็พอและไม่เป็นคราบ",
        km: "សារធាតុការពារកម្តៅថ្ងៃមានភាពល្អិតខ្លាំង លាបតែមួយស្រទាប់ក៏គ្រប់គ្រាន់ និងមិនឡើងកម្ទេច។",
      },
    ],
  },
} satisfies Record<string, Hero>;
