import type { UserLanguage } from "@dewy/core";
import type { Random } from "./random.ts";

/** A place people have things sent to. */
interface Place {
  streets: readonly string[];
  city: string;
  state?: string;
  postal_codes: readonly string[];
}

/** How a group of people is called, speaks and lives. */
interface People {
  given: readonly (readonly [latin: string, native: string])[];
  family: readonly (readonly [latin: string, native: string])[];
  /** How many of them write their names in their own script. */
  native: number;
  languages: Partial<Record<UserLanguage, number>>;
  country: "Cambodia" | "Thailand";
  places: readonly Place[];
}

/** Someone who may buy, with an address at example.com (RFC 2606) and a telephone number of zeros that nobody holds. */
export interface DemoPerson {
  first_name: string;
  last_name: string;
  email: string;
  phone: string;
  language: UserLanguage;
  address_line1: string;
  city: string;
  state: string | undefined;
  postal_code: string | undefined;
  country: string;
}

const cambodia: readonly Place[] = [
  {
    streets: ["Street 271", "Street 310", "Street 63", "Street 456", "Street 2004", "Norodom Boulevard"],
    city: "Phnom Penh",
    postal_codes: ["120101", "120207", "120306", "120801"],
  },
  { streets: ["Wat Bo Road", "Street 26", "Sivutha Boulevard"], city: "Siem Reap", postal_codes: ["171202"] },
  { streets: ["Street 3", "Street 105"], city: "Battambang", postal_codes: ["020201"] },
  { streets: ["Riverside Road", "Street 724"], city: "Kampot", postal_codes: [] },
  { streets: ["Ekareach Street"], city: "Sihanoukville", postal_codes: ["180201"] },
  { streets: ["National Road 7"], city: "Kampong Cham", postal_codes: [] },
];

const thailand: readonly Place[] = [
  {
    streets: ["Sukhumvit Soi 31", "Soi Ari 4", "Charoen Krung Road", "Lat Phrao Soi 18", "Rama IV Road"],
    city: "Bangkok",
    postal_codes: ["10110", "10400", "10500", "10900"],
  },
  { streets: ["Nimmanhaemin Soi 9", "Charoen Rat Road"], city: "Chiang Mai", postal_codes: ["50000", "50200"] },
  { streets: ["Mittraphap Road"], city: "Mueang", state: "Khon Kaen", postal_codes: ["40000"] },
  { streets: ["Kanchanawanit Road"], city: "Hat Yai", state: "Songkhla", postal_codes: ["90110"] },
  { streets: ["Sukhumvit Road"], city: "Mueang", state: "Chanthaburi", postal_codes: ["22000"] },
];

const peoples = {
  khmer: {
    given: [
      ["Sokha", "សុខា"],
      ["Sreymom", "ស្រីមុំ"],
      ["Bopha", "បុប្ផា"],
      ["Channary", "ចាន់ណារី"],
      ["Dara", "តារា"],
      ["Kunthea", "គន្ធា"],
      ["Leakhena", "លក្ខិណា"],
      ["Makara", "មករា"],
      ["Nearyroth", "នារីរ័ត្ន"],
      ["Pisey", "ពិសី"],
      ["Rachana", "រចនា"],
      ["Sophea", "សុភា"],
      ["Theary", "ធារី"],
      ["Vannak", "វណ្ណៈ"],
      ["Veasna", "វាសនា"],
      ["Sreyneang", "ស្រីនាង"],
    ],
    family: [
      ["Chan", "ចាន់"],
      ["Chea", "ជា"],
      ["Heng", "ហេង"],
      ["Keo", "កែវ"],
      ["Kim", "គឹម"],
      ["Long", "ឡុង"],
      ["Mao", "ម៉ៅ"],
      ["Nhem", "ញ៉ែម"],
      ["Ouk", "អ៊ុក"],
      ["Prak", "ប្រាក់"],
      ["Sok", "សុខ"],
      ["Tep", "ទេព"],
    ],
    native: 0.35,
    languages: { kh: 8, en: 2 },
    country: "Cambodia",
    places: cambodia,
  },
  thai: {
    given: [
      ["Anchalee", "อัญชลี"],
      ["Benjawan", "เบญจวรรณ"],
      ["Chanida", "ชนิดา"],
      ["Kanya", "กัญญา"],
      ["Lalita", "ลลิตา"],
      ["Natthapong", "ณัฐพงศ์"],
      ["Orathai", "อรทัย"],
      ["Pimchanok", "พิมพ์ชนก"],
      ["Rattana", "รัตนา"],
      ["Siriporn", "ศิริพร"],
      ["Thanakorn", "ธนากร"],
      ["Waraporn", "วราภรณ์"],
    ],
    family: [
      ["Boonmee", "บุญมี"],
      ["Chaiyasit", "ไชยสิทธิ์"],
      ["Kaewmanee", "แก้วมณี"],
      ["Phromma", "พรหมมา"],
      ["Saetang", "แซ่ตั้ง"],
      ["Srisuk", "ศรีสุข"],
      ["Thongdee", "ทองดี"],
      ["Wongsakul", "วงศ์สกุล"],
    ],
    native: 0.45,
    languages: { th: 9, en: 1 },
    country: "Thailand",
    places: thailand,
  },
  elsewhere: {
    given: ["Mina", "Jiwoo", "Camille", "Grace", "Linh", "Hannah", "Aisyah", "Marco", "Yuki", "Elena"].map(
      (name) => [name, name] as const,
    ),
    family: ["Park", "Seo", "Laurent", "Santos", "Nguyen", "Weber", "Rahman", "Rossi", "Tanaka", "Novak"].map(
      (name) => [name, name] as const,
    ),
    native: 0,
    languages: { en: 1 },
    country: "Cambodia",
    places: cambodia,
  },
} satisfies Record<string, People>;

/** Makes up someone nobody was before: `number` keeps emails and telephone numbers apart. */
export function inventPerson(random: Random, number: number): DemoPerson {
  const people: People = peoples[random.weighted({ khmer: 11, thai: 7, elsewhere: 2 })];
  const given = random.pick(people.given);
  const family = random.pick(people.family);
  const script = random.chance(people.native) ? 1 : 0;
  const place = random.pick(people.places);
  const thai = people.country === "Thailand";
  const digits = String(number).padStart(3, "0");
  return {
    first_name: given[script],
    last_name: family[script],
    email: `${given[0]}.${family[0]}${number}@example.com`.toLowerCase(),
    phone: thai ? `+66 80 000 0${digits}` : `+855 10 000 ${digits}`,
    language: random.weighted(people.languages as Record<UserLanguage, number>),
    address_line1: `${random.int(3, 240)} ${random.pick(place.streets)}`,
    city: place.city,
    state: place.state,
    postal_code: place.postal_codes.length > 0 ? random.pick(place.postal_codes) : undefined,
    country: people.country,
  };
}
