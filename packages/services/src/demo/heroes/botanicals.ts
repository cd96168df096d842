import type { Hero } from "./hero.ts";

/** Flowers, leaves, roots and grains. */
export const botanicals = {
  jasmine: {
    strong: ["Jasminum Officinale Flower Water"],
    dry: ["Jasminum Officinale Flower Oil"],
    trace: ["Jasminum Officinale Flower Extract"],
    says: [
      {
        en: "Jasmine water softens the skin and leaves a scent as light as a garland at dusk.",
        th: "น้ำดอกมะลิช่วยให้ผิวนุ่ม ทิ้งกลิ่นหอมบางเบาเหมือนพวงมาลัยยามเย็น",
        km: "ទឹកផ្កាម្លិះជួយឱ្យស្បែកទន់ ហើយបន្សល់ក្លិនក្រអូបស្រាលៗដូចកម្រងផ្កាពេលល្ងាច។",
      },
      {
        en: "Steam-distilled jasmine settles the skin after a hot day.",
        th: "น้ำมะลิกลั่นด้วยไอน้ำช่วยปลอบประโลมผิวหลังวันที่ร้อนอบอ้าว",
        km: "ទឹកផ្កាម្លិះចម្រាញ់ដោយចំហាយទឹក ជួយបន្ធូរស្បែកក្រោយមួយថ្ងៃដ៏ក្តៅ។",
      },
      {
        en: "The jasmine is picked before sunrise, when its scent is fullest.",
        th: "ดอกมะลิเก็บก่อนฟ้าสาง ช่วงที่กลิ่นหอมเต็มที่ที่สุด",
        km: "ផ្កាម្លិះត្រូវបានបេះមុនថ្ងៃរះ ពេលដែលក្លិនក្រអូបខ្លាំងបំផុត។",
      },
    ],
  },
  lotus: {
    strong: ["Nelumbo Nucifera Flower Water"],
    trace: ["Nelumbo Nucifera Flower Extract"],
    says: [
      {
        en: "Lotus flower brings antioxidants and a quiet, even glow.",
        th: "ดอกบัวอุดมด้วยสารต้านอนุมูลอิสระ ช่วยให้ผิวดูผ่องใสสม่ำเสมอ",
        km: "ផ្កាឈូកសម្បូរសារធាតុប្រឆាំងអុកស៊ីតកម្ម ជួយឱ្យស្បែកមើលទៅភ្លឺថ្លាស្មើល្អ។",
      },
      {
        en: "Lotus water cools and comforts tired skin within minutes.",
        th: "น้ำดอกบัวให้ความเย็นสบาย ช่วยฟื้นผิวล้าได้ในไม่กี่นาที",
        km: "ទឹកផ្កាឈូកផ្តល់ភាពត្រជាក់ និងជួយស្បែកដែលអស់កម្លាំងឱ្យស្រស់ឡើងវិញក្នុងរយៈពេលប៉ុន្មាននាទី។",
      },
    ],
  },
  rice: {
    strong: ["Oryza Sativa Bran Water"],
    dry: ["Oryza Sativa Bran"],
    trace: ["Oryza Sativa Bran Extract"],
    says: [
      {
        en: "Rice bran, a beauty secret of every kitchen, brightens without scrubbing.",
        th: "รำข้าว เคล็ดลับความงามคู่ครัวมาแต่โบราณ ช่วยให้ผิวกระจ่างใสโดยไม่ต้องขัดถู",
        km: "កន្ទក់អង្ករ ដែលជាអាថ៌កំបាំងសម្រស់ពីបុរាណ ជួយឱ្យស្បែកភ្លឺថ្លាដោយមិនចាំបាច់ដុសខ្លាំង។",
      },
      {
        en: "Water pressed from jasmine-rice bran gives the skin amino acids and vitamin B.",
        th: "น้ำรำข้าวหอมมะลิเติมกรดอะมิโนและวิตามินบีให้ผิว",
        km: "ទឹកកន្ទក់អង្ករផ្កាម្លិះ បន្ថែមអាស៊ីតអាមីណូ និងវីតាមីន B ដល់ស្បែក។",
      },
      {
        en: "Rice extract helps even out the tone and leaves a soft finish.",
        th: "สารสกัดจากข้าวช่วยให้สีผิวดูสม่ำเสมอและเนียนนุ่ม",
        km: "សារធាតុចម្រាញ់ពីអង្ករជួយឱ្យពណ៌ស្បែកស្មើ និងទន់រលោង។",
      },
    ],
  },
  riceFerment: {
    strong: ["Saccharomyces/Rice Ferment Filtrate"],
    says: [
      {
        en: "Rice fermented for weeks gives a filtrate rich in amino acids that plumps and clears.",
        th: "ข้าวที่หมักนานหลายสัปดาห์ให้น้ำหมักที่อุดมด้วยกรดอะมิโน ช่วยให้ผิวอิ่มน้ำและดูใสขึ้น",
        km: "អង្ករផ្អាប់រយៈពេលច្រើនសប្តាហ៍ ផ្តល់ទឹកដែលសម្បូរអាស៊ីតអាមីណូ ជួយឱ្យស្បែកពេញ និងភ្លឺថ្លា។",
      },
      {
        en: "Rice ferment works slowly through the night, so mornings look rested.",
        th: "ข้าวหมักค่อย ๆ ทำงานตลอดคืน ตื่นมาผิวดูเหมือนได้พักเต็มอิ่ม",
        km: "ទឹកអង្ករផ្អាប់ធ្វើការយឺតៗពេញមួយយប់ ដើម្បីឱ្យស្បែកមើលទៅស្រស់ថ្លានៅពេលព្រឹក។",
      },
    ],
  },
  centella: {
    strong: ["Centella Asiatica Leaf Water"],
    dry: [],
    trace: ["Centella Asiatica Extract", "Madecassoside", "Asiaticoside"],
    says: [
      {
        en: "Centella, the gotu kola of the rice-field edge, calms redness and helps skin recover.",
        th: "ใบบัวบกจากริมทุ่งนาช่วยลดรอยแดงและช่วยให้ผิวฟื้นตัว",
        km: "ស្លឹកត្រចៀកក្រាញ់ពីមាត់ស្រែ ជួយបន្ថយភាពក្រហម និងជួយឱ្យស្បែកស្តារឡើងវិញ។",
      },
      {
        en: "Its madecassoside, drawn from centella leaves, supports a barrier that has been asked too much.",
        th: "มาเดคาสโซไซด์จากใบบัวบกช่วยเสริมเกราะป้องกันผิวที่อ่อนล้า",
        km: "Madecassoside ចម្រាញ់ពីស្លឹកត្រចៀកក្រាញ់ ជួយពង្រឹងរបាំងការពារស្បែកដែលទន់ខ្សោយ។",
      },
      {
        en: "A generous share of centella leaf water makes every drop soothing.",
        th: "น้ำใบบัวบกในปริมาณเข้มข้นทำให้ทุกหยดช่วยปลอบประโลมผิว",
        km: "ទឹកស្លឹកត្រចៀកក្រាញ់ក្នុងបរិមាណច្រើន ធ្វើឱ្យគ្រប់តំណក់ជួយបន្ធូរស្បែក។",
      },
    ],
  },
  turmeric: {
    trace: ["Curcuma Longa Root Extract"],
    says: [
      {
        en: "Turmeric, used on skin here for generations, evens the look of old marks.",
        th: "ขมิ้นชันที่ใช้บำรุงผิวกันมาหลายชั่วคน ช่วยให้รอยดำเก่าดูจางลง",
        km: "រមៀតដែលដូនតាយើងប្រើថែស្បែកជាច្រើនជំនាន់ ជួយឱ្យស្នាមខ្មៅចាស់ៗមើលទៅស្រាលជាងមុន។",
      },
      {
        en: "Turmeric root gives its warmth without staining towels.",
        th: "สารสกัดขมิ้นให้ผลการบำรุงเต็มที่ โดยไม่ทิ้งสีเหลืองบนผ้าเช็ดตัว",
        km: "សារធាតុចម្រាញ់ពីរមៀតថែបំប៉នស្បែក ដោយមិនប្រឡាក់កន្សែងពណ៌លឿងឡើយ។",
      },
    ],
  },
  aloe: {
    strong: ["Aloe Barbadensis Leaf Juice"],
    says: [
      {
        en: "Aloe juice takes the heat out of skin and puts water back.",
        th: "น้ำว่านหางจระเข้ช่วยคลายร้อนและเติมน้ำให้ผิว",
        km: "ទឹកប្រទាលកន្ទុយក្រពើជួយបញ្ចុះកម្តៅស្បែក និងបន្ថែមសំណើម។",
      },
      {
        en: "Aloe cools on contact, which is why it lives in the fridge door of so many homes.",
        th: "ว่านหางจระเข้ให้ความเย็นทันทีที่สัมผัส หลายบ้านจึงแช่ติดตู้เย็นไว้",
        km: "ប្រទាលកន្ទុយក្រពើផ្តល់ភាពត្រជាក់ភ្លាមៗ ទើបផ្ទះជាច្រើនទុកវាក្នុងទូទឹកកក។",
      },
      {
        en: "Leaf-pressed aloe keeps thirsty limbs comfortable until the next shower.",
        th: "ว่านหางจระเข้คั้นสดช่วยให้ผิวกายชุ่มชื้นสบายตลอดวัน",
        km: "ប្រទាលកន្ទុយក្រពើជួយរក្សាសំណើមឱ្យស្បែកខ្លួនស្រួលពេញមួយថ្ងៃ។",
      },
    ],
  },
  mugwort: {
    strong: ["Artemisia Princeps Leaf Water"],
    trace: ["Artemisia Princeps Leaf Extract"],
    says: [
      {
        en: "Mugwort, gathered in early summer, quiets skin that stings or flushes.",
        th: "มักเวิร์ตที่เก็บช่วงต้นฤดูร้อนช่วยปลอบผิวที่แสบหรือแดงง่าย",
        km: "Mugwort ដែលប្រមូលផលនៅដើមរដូវក្តៅ ជួយបន្ធូរស្បែកដែលឆាប់ក្រហម ឬផ្សា។",
      },
      {
        en: "Flecks of mugwort leaf comfort while the cream draws out impurities.",
        th: "ผงใบมักเวิร์ตช่วยปลอบผิว ขณะที่เนื้อครีมช่วยดูดซับสิ่งสกปรก",
        km: "ម្សៅស្លឹក Mugwort ជួយបន្ធូរស្បែក ខណៈដែលសាច់ក្រែមស្រូបយកភាពកខ្វក់។",
      },
    ],
  },
  ginseng: {
    trace: ["Panax Ginseng Root Extract"],
    says: [
      {
        en: "Six-year ginseng root wakes up skin that has lost its bounce.",
        th: "รากโสมอายุหกปีช่วยปลุกผิวที่ขาดความยืดหยุ่นให้ดูมีชีวิตชีวา",
        km: "ឫសយិនស៊ិនអាយុ ៦ ឆ្នាំ ជួយដាស់ស្បែកដែលបាត់បង់ភាពយឺត ឱ្យមានជីវិតជីវាឡើងវិញ។",
      },
      {
        en: "Ginseng is the tonic here: the eye area looks firmer and less drawn.",
        th: "โสมคือหัวใจของสูตรนี้ ช่วยให้ผิวรอบดวงตาดูกระชับและสดใสขึ้น",
        km: "យិនស៊ិនជាបេះដូងនៃរូបមន្តនេះ ជួយឱ្យស្បែកជុំវិញភ្នែកមើលទៅតឹង និងស្រស់ថ្លា។",
      },
    ],
  },
  pikul: {
    strong: ["Rosa Damascena Flower Water"],
    trace: ["Mimusops Elengi Flower Extract"],
    says: [
      {
        en: "Pikul flowers, which keep their scent even when dry, lend it a gentle perfume.",
        th: "ดอกพิกุลที่หอมได้แม้แห้งแล้ว มอบกลิ่นละมุนให้ทุกครั้งที่ใช้",
        km: "ផ្កាពិគុលដែលនៅតែក្រអូបទោះស្ងួតក៏ដោយ ផ្តល់ក្លិនទន់ភ្លន់រាល់ពេលប្រើ។",
      },
      {
        en: "A little pikul flower makes five quiet minutes feel like a spa.",
        th: "ดอกพิกุลเล็กน้อยทำให้ห้านาทีเงียบ ๆ รู้สึกเหมือนอยู่ในสปา",
        km: "ផ្កាពិគុលបន្តិចធ្វើឱ្យប្រាំនាទីស្ងប់ស្ងាត់ មានអារម្មណ៍ដូចនៅក្នុងស្ប៉ា។",
      },
    ],
  },
  frangipani: {
    trace: ["Plumeria Alba Flower Extract"],
    says: [
      {
        en: "Frangipani gives the scent of a temple garden after rain.",
        th: "ดอกลีลาวดีให้กลิ่นหอมเหมือนสวนหลังฝนตก",
        km: "ផ្កាចំប៉ីផ្តល់ក្លិនក្រអូបដូចសួនវត្តក្រោយភ្លៀង។",
      },
    ],
  },
  thanaka: {
    trace: ["Limonia Acidissima Bark Powder"],
    says: [
      {
        en: "Thanaka bark, ground to a cool paste, has shaded faces in this region for centuries.",
        th: "เปลือกทานาคาบดละเอียดให้ความเย็น ผู้คนแถบนี้ใช้พอกหน้ากันแดดมาหลายศตวรรษ",
        km: "សំបកថាណាកាកិនម៉ត់ផ្តល់ភាពត្រជាក់ ដែលអ្នកតំបន់នេះប្រើលាបមុខជាច្រើនសតវត្សមកហើយ។",
      },
    ],
  },
  tremella: {
    trace: ["Tremella Fuciformis Sporocarp Extract"],
    says: [],
  },
} satisfies Record<string, Hero>;
