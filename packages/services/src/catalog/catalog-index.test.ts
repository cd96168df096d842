import { type ListProductsInput, listProductsInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "../context.ts";
import { type FreshDatabase, freshDatabase, givenProduct, makeContext } from "../testing.ts";
import { listCategories } from "./list-categories.ts";
import { listProducts } from "./list-products.ts";
import { addCategories } from "./testing.ts";

let fresh: FreshDatabase;
let ctx: ServiceContext;
beforeAll(async () => {
  fresh = await freshDatabase();
  ctx = makeContext(fresh);
  await addCategories(ctx, "skincare", "skincare/serum", "makeup");
  for (const name_en of ["A", "B", "C"]) await givenProduct(fresh.db, { name_en, price: 10 });
});
afterAll(() => fresh.drop());

const names = async (input: Partial<ListProductsInput> = {}, from = ctx) => {
  const page = (await listProducts(from, listProductsInput.parse({ sort: "name", ...input }))).value;
  expect(page.total).toBe(page.items.length);
  return page.items.map((item) => item.name_en).join("");
};

const write = (text: string) => sql.raw(text).execute(fresh.db);

test("a list shows what anybody wrote before it was asked for", async () => {
  expect(await names()).toBe("ABC");
  await write("update products set name_en = 'Z' where name_en = 'B'");
  expect(await names()).toBe("ACZ");
  await write("update products set name_en = '0', price = 99 where name_en = 'C'");
  expect(await names()).toBe("0AZ");
  expect(await names({ min_price: 50 })).toBe("0");
  await givenProduct(fresh.db, { name_en: "B", stock: 0 });
  expect(await names()).toBe("0ABZ");
  expect(await names({ in_stock: true })).toBe("0AZ");
  await write("update products set stock = 0 where name_en = 'Z'");
  expect(await names({ in_stock: true })).toBe("0A");
  await write("update products set status = 'draft' where name_en = 'A'");
  expect(await names()).toBe("0BZ");
  await write("delete from products where name_en = '0'");
  expect(await names()).toBe("BZ");
  await write("update products set status = 'active', skin_types = '{oily}', skin_type = 'oily' where name_en = 'A'");
  expect(await names({ skin_type: "dry" })).toBe("BZ");
});

test("categories that move, are renamed or show another product are followed", async () => {
  expect(await names({ category: "skincare" })).toBe("ABZ");
  await write("update categories set parent_id = null where slug = 'serum'");
  expect(await names({ category: "skincare" })).toBe("");
  await write("update categories set slug = 'serums' where slug = 'serum'");
  expect(await names({ category: "serums" })).toBe("ABZ");
  await write("update products set category = 'makeup' where name_en = 'A'");
  expect(await names({ category: "serums" })).toBe("BZ");
  await write(`insert into product_categories
    select p.id, c.id from products p, categories c where p.name_en = 'A' and c.slug = 'serums'`);
  expect(await names({ category: "serums" })).toBe("ABZ");
  expect((await listCategories(ctx)).value.map((c) => [c.slug, c.product_count])).toEqual([
    ["skincare", 0],
    ["serums", 3],
    ["makeup", 1],
  ]);
  await write("delete from product_categories");
  expect(await names({ category: "serums" })).toBe("BZ");
});

test("what a transaction wrote is seen by itself alone, by all once it is committed, and by nobody when it is undone", async () => {
  const rename = (name: string) => sql`update products set name_en = ${name} where name_en like 'B%'`;
  await inTransaction(ctx, async (own) => {
    await rename("Bx").execute(own.db);
    expect(await names({}, own)).toBe("ABxZ");
    // Others commit while it is open: what it wrote must not be passed over when it commits after them.
    await write("update products set price = 11 where name_en = 'A'");
    expect(await names()).toBe("ABZ");
  });
  expect(await names()).toBe("ABxZ");
  const undone = inTransaction(ctx, async (own) => {
    await rename("By").execute(own.db);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await names()).toBe("ABxZ");
});

test("readers that ask at once while others write never get less than was committed before they asked", async () => {
  const [first] = (await listProducts(ctx, listProductsInput.parse({ sort: "name" }))).value.items;
  let committed = 0;
  const writer = async () => {
    for (let price = 1; price <= 60; price++) {
      await sql`update products set price = ${price} where id = ${first?.id}`.execute(fresh.db);
      committed = price;
    }
  };
  const reader = async () => {
    while (committed < 60) {
      const least = committed;
      expect(await names({ min_price: Math.max(1, least) })).toContain("A");
    }
  };
  await write("update products set price = 0 where name_en <> 'A'");
  await Promise.all([writer(), ...Array.from({ length: 8 }, reader)]);
});

test("more changes than are worth reading one by one, and a table emptied, are read anew", async () => {
  await write(`insert into products (name_en, slug, sku, price, category)
    select 'N' || n, 'n-' || n, 'n-' || n, 1, 'makeup' from generate_series(1, 2500) n`);
  const list = (input: object) => listProducts(ctx, listProductsInput.parse(input)).then(({ value }) => value.total);
  expect(await list({ category: "makeup", page: 2 })).toBe(2501);
  await write("update products set brand = 'Many' where sku like 'n-%'");
  expect(await list({ brand: "Many" })).toBe(2500);
  await write("truncate products cascade");
  expect(await list({})).toBe(0);
});

test("changes that a backup brought along from another server, whose transactions have higher numbers, disturb nobody", async () => {
  await write("update catalog_changes set changed_in = '999999999'::xid8");
  await givenProduct(fresh.db, { name_en: "R", category: "makeup" });
  expect(await names()).toBe("R");
  fresh.queries.length = 0;
  expect(await names()).toBe("R");
  expect(fresh.queries).toHaveLength(1);
});
