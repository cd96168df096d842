import { randomBytes } from "node:crypto";
import type { Database, Db } from "@dewy/db";
import type { Insertable } from "kysely";
import type { Customer, Guest } from "./context.ts";

const unique = () => randomBytes(6).toString("hex");

/** For tests: an active product in category `serum`, with its stock in the ledger. Answers its id. */
export async function givenProduct(db: Db, overrides: Partial<Insertable<Database["products"]>> = {}): Promise<number> {
  const category = overrides.category ?? "serum";
  await db
    .insertInto("categories")
    .values({ name: category, slug: category })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const code = unique();
  const { id, stock } = await db
    .insertInto("products")
    .values({
      name_en: `Serum ${code}`,
      slug: `serum-${code}`,
      sku: `SKU-${code}`,
      price: 10,
      stock: 100,
      ...overrides,
      category,
    })
    .returning(["id", "stock"])
    .executeTakeFirstOrThrow();
  if (stock > 0) {
    await db
      .insertInto("stock_movements")
      .values({ product_id: id, quantity: stock, reason: "initial", actor: "system:test" })
      .execute();
  }
  return id;
}

/** For tests: a customer who cannot sign in, as an actor. */
export async function givenCustomer(db: Db, overrides: Partial<Insertable<Database["users"]>> = {}): Promise<Customer> {
  const { id } = await db
    .insertInto("users")
    .values({ email: `customer-${unique()}@example.com`, password_hash: "none", ...overrides })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { kind: "customer", user_id: id, session_id: "none", guest_id: null };
}

/** For tests: a coupon for 10 per cent off, once a customer. Answers its code. */
export async function givenCoupon(db: Db, overrides: Partial<Insertable<Database["coupons"]>> = {}): Promise<string> {
  const code = `C${unique()}`;
  await db
    .insertInto("coupons")
    .values({ code, name: code, type: "percentage", value: 10, ...overrides })
    .execute();
  return code;
}

/** For tests: a guest of their own. */
export const givenGuest = (): Guest & { guest_id: string } => ({ kind: "guest", guest_id: crypto.randomUUID() });
