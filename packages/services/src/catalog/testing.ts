import type { CreateProductInput } from "@dewy/core/schemas";
import type { Database, Db } from "@dewy/db";
import { type ControlledTransaction, sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import type { Random } from "../demo/random.ts";
import { createProduct } from "./create-product.ts";

/** Categories by slug; a name below another is written `parent/child`. */
export async function addCategories(ctx: ServiceContext, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    const [slug = "", parent] = path.split("/").reverse();
    const above = parent
      ? await ctx.db.selectFrom("categories").select("id").where("slug", "=", parent).executeTakeFirst()
      : undefined;
    await ctx.db
      .insertInto("categories")
      .values({
        slug,
        name: slug,
        name_th: null,
        name_km: null,
        description: null,
        parent_id: above?.id ?? null,
        image_url: null,
      })
      .execute();
  }
}

let made = 0;

/** A product with what the test says, and something for the rest. */
export const addProduct = (ctx: ServiceContext, given: Partial<CreateProductInput> = {}) => {
  made += 1;
  return createProduct(ctx, {
    name_en: `Product ${made}`,
    sku: `SKU-${made}`,
    price: 10,
    category: "serum",
    stock: 5,
    ...given,
  });
};

interface Writers {
  /** Some transactions begin with a change each, and some end: most are committed, in any order, the others undone. */
  write(): Promise<void>;
  /** Undoes those that are open. */
  end(): Promise<void>;
}

/** Writers whose transactions overlap: at most four stay open, and none waits for another's lock. */
export function overlappingWriters(db: Db, random: Random, changes: readonly (() => string)[]): Writers {
  const open: ControlledTransaction<Database>[] = [];
  return {
    async write() {
      for (let n = random.int(0, 3); n > 0; n--) {
        const transaction = await db.startTransaction().execute();
        await sql`set local lock_timeout = '20ms'`.execute(transaction);
        try {
          await sql.raw(random.pick(changes)()).execute(transaction);
          open.push(transaction);
        } catch (error) {
          await transaction.rollback().execute();
          if (!/lock timeout/.test(String(error))) throw error;
        }
      }
      while (open.length > 4 || (open.length > 0 && random.chance(0.6))) {
        const [one] = open.splice(random.int(0, open.length - 1), 1);
        await (random.chance(0.8) ? one?.commit() : one?.rollback())?.execute();
      }
    },
    async end() {
      for (const one of open.splice(0)) await one.rollback().execute();
    },
  };
}
