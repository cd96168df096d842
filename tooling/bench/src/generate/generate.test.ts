import { checkBooks, freshDatabase, makeContext } from "@dewy/services/testing";
import { expect, test } from "vitest";
import { openDatabase } from "../machine/database.ts";
import { connect } from "../machine/databases.ts";
import { generateOrders } from "./orders.ts";
import { generateProducts } from "./products.ts";

test("a generated shop has what was asked for, in three languages, found by search, and its books balance", async () => {
  const fresh = await freshDatabase();
  const client = await connect(fresh.url);
  const say = () => {};
  await generateProducts(client, fresh, { count: 300, say });
  await generateOrders(client, { count: 2_000, say });
  const database = await openDatabase(fresh.url);
  expect(
    await database.rows(`
      select (select count(*)::integer from products where name_th ~ '[ก-๙]' and name_km ~ '[ក-៹]') as products,
        (select count(*)::integer from product_search) as indexed,
        (select count(*)::integer from orders) as orders`),
  ).toEqual([{ products: 300, indexed: 300, orders: 2_000 }]);
  const [labels] = await database.rows<{ shortest: number; mean: number; longest: number }>(`
    select min(n)::integer as shortest, avg(n)::float8 as mean, max(n)::integer as longest
    from (select jsonb_array_length(ingredients) as n from products) p`);
  expect(labels?.shortest).toBeGreaterThanOrEqual(8);
  expect(labels?.longest).toBeLessThanOrEqual(60);
  expect(labels?.mean).toBeGreaterThan(20);
  const statuses = await database.rows<{ status: string }>("select distinct status::text from orders");
  expect(statuses).toHaveLength(7);
  expect(await checkBooks(makeContext(fresh))).toEqual([]);
  await Promise.all([database.close(), client.end()]);
  await fresh.drop();
});
