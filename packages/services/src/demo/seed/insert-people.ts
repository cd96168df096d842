import { hashPassword } from "../../auth/password.ts";
import type { ServiceContext } from "../../context.ts";
import { demoAccounts } from "../demo-accounts.ts";
import type { DemoCustomer } from "../demo-customers.ts";

export interface SeededPeople {
  owner: number;
  staff: number;
  /** Ids of the customers in the given order. */
  customers: number[];
}

/** Inserts staff and customers, with an address each. */
export async function insertPeople(ctx: ServiceContext, customers: readonly DemoCustomer[]): Promise<SeededPeople> {
  // One hash for all: the password is printed on the screen, a salt each would hide nothing and cost a second of argon2.
  const password_hash = await hashPassword(demoAccounts.password);
  const opened = new Date(Math.min(...customers.map(({ created_at }) => created_at.getTime())));
  const account = (created_at: Date, verified: boolean) => ({
    password_hash,
    email_verified: verified,
    email_verified_at: verified ? created_at : null,
    created_at,
    updated_at: created_at,
  });
  const rows = await ctx.db
    .insertInto("users")
    .values([
      {
        ...account(opened, true),
        ...{ email: demoAccounts.owner, first_name: "Rithy", last_name: "Sar", role: "admin" },
      },
      {
        ...account(opened, true),
        ...{ email: demoAccounts.staff, first_name: "Malis", last_name: "Phan", role: "moderator" },
      },
      ...customers.map(
        ({ email, first_name, last_name, phone, language, skin_type, gender, date_of_birth, ...customer }) => ({
          ...account(customer.created_at, customer.email_verified),
          ...{ email, first_name, last_name, phone, language, skin_type, gender, date_of_birth },
        }),
      ),
    ])
    .returning(["id", "email"])
    .execute();
  const ids = new Map(rows.map(({ id, email }) => [email, id]));
  const idOf = (email: string) => ids.get(email) as number;
  await ctx.db
    .insertInto("user_addresses")
    .values(
      customers.map((customer) => ({
        user_id: idOf(customer.email),
        first_name: customer.first_name,
        last_name: customer.last_name,
        address_line1: customer.address_line1,
        city: customer.city,
        state: customer.state ?? null,
        postal_code: customer.postal_code ?? null,
        country: customer.country,
        phone: customer.phone,
        is_default: true,
        created_at: customer.created_at,
      })),
    )
    .execute();
  return {
    owner: idOf(demoAccounts.owner),
    staff: idOf(demoAccounts.staff),
    customers: customers.map(({ email }) => idOf(email)),
  };
}
