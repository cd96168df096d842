import type { SkinType } from "@dewy/core";
import { type DemoPerson, inventPerson } from "./people.ts";
import { seededRandom } from "./random.ts";

/** A registered customer of the demo shop. */
export interface DemoCustomer extends DemoPerson {
  skin_type: SkinType;
  gender: string | null;
  /** `YYYY-MM-DD`. */
  date_of_birth: string | null;
  email_verified: boolean;
  created_at: Date;
}

const CUSTOMERS = 40;
const DAY = 86_400_000;

/** The one whose account is printed at start; she comes first. */
const sokha = {
  first_name: "Sokha",
  last_name: "Chan",
  email: "sokha@example.com",
  phone: "+855 10 000 001",
  language: "en",
  gender: "female",
  date_of_birth: "1996-11-03",
  address_line1: "12 Street 271",
  city: "Phnom Penh",
  postal_code: "120207",
  country: "Cambodia",
} as const;

/** The customers of the demo, always the same for the same `now`; Sokha is the first. */
export function demoCustomers(now: Date): DemoCustomer[] {
  const random = seededRandom("customers");
  return Array.from({ length: CUSTOMERS }, (_, index) => {
    const person = inventPerson(random, index + 1);
    const age = index === 0 ? 210 : random.chance(0.65) ? random.int(92, 380) : random.int(4, 91);
    return {
      ...person,
      skin_type: random.weighted({ oily: 5, combination: 6, dry: 3, sensitive: 4, normal: 4 }),
      gender: random.chance(0.6) ? random.weighted({ female: 4, male: 1 }) : null,
      date_of_birth: random.chance(0.5)
        ? new Date(Date.UTC(random.int(1968, 2006), random.int(0, 11), random.int(1, 28))).toISOString().slice(0, 10)
        : null,
      email_verified: index === 0 || random.chance(0.9),
      created_at: new Date(now.getTime() - age * DAY - random.int(0, DAY)),
      ...(index === 0 && { state: undefined, ...sokha }),
    };
  });
}
