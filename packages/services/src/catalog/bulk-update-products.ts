import { CURRENCIES, type Currency, ShopError } from "@dewy/core";
import type { BulkResults, BulkUpdateProductsInput, ProductBulkSet } from "@dewy/core/schemas";
import { type RawBuilder, sql } from "kysely";
import { inTransaction, mayDo, type ServiceContext } from "../context.ts";
import { shopCurrency } from "../settings/shop-currency.ts";
import { indexProducts } from "./index-products.ts";
import { lockProducts } from "./lock-products.ts";
import { overlyFine } from "./price-decimals.ts";
import { productRefusal } from "./product-refusal.ts";
import { stockMovements } from "./stock-movements.ts";

/**
 * Sets the same of up to 1,000 products in one transaction of a handful of statements. Those that are not there (`not_found`), or whose
 * price would pass what the shop can hold (`amount_too_large`), are skipped. Who may keep the stock but not the products may set
 * `stock` alone; that and an unknown category refuse the whole request. One that is already so keeps its version.
 */
export async function bulkUpdateProducts(
  ctx: ServiceContext,
  { ids, set }: BulkUpdateProductsInput,
): Promise<BulkResults<number>> {
  const others = Object.keys(set).filter((name) => name !== "stock" && set[name as keyof ProductBulkSet] !== undefined);
  if (!mayDo(ctx.actor, others.length === 0 ? "stock" : "products")) {
    throw new ShopError("forbidden", { fields: others.map((name) => ({ field: `set.${name}`, code: "forbidden" })) });
  }
  try {
    const outcomes = await inTransaction(ctx, async (ctx) => {
      const currency = await shopCurrency(ctx);
      const fields = overlyFine(set, currency, "set.");
      if (fields.length > 0) throw new ShopError("invalid_input", { fields });
      const written = await write(ctx, ids, set, currency);
      await indexProducts(
        ctx,
        written.filter((product) => product.found_anew).map((product) => product.id),
      );
      return new Map(written.map((product) => [product.id, product]));
    });
    const results = ids.map((id) => {
      const outcome = outcomes.get(id);
      const reason = !outcome ? "not_found" : outcome.fits ? null : "amount_too_large";
      return { id, ok: reason === null, reason };
    });
    return { results };
  } catch (error) {
    throw productRefusal(error, "set.");
  }
}

interface Written {
  id: number;
  fits: boolean;
  /** What search reads of it changed. */
  found_anew: boolean;
}

async function write(
  ctx: ServiceContext,
  ids: readonly number[],
  set: ProductBulkSet,
  currency: Currency,
): Promise<Written[]> {
  const changes = columns(set, currency);
  const differs = sql.join(
    changes.map(([column, value]) => sql`p.${sql.ref(column)} is distinct from ${value}`),
    sql` or `,
  );
  const { exponent } = CURRENCIES[currency];
  const fits =
    set.price_change_percent === undefined
      ? sql<boolean>`true`
      : sql<boolean>`${changedPrice(set.price_change_percent, exponent)} <= 99999999.99`;
  // Held from here on, so that the next statement reads and compares what it changes: within one, what it had waited for is not seen.
  await lockProducts(ctx, ids);
  const { rows } = await sql<Written>`
    with held as materialized (select p.id, ${fits} as fits from products p where p.id = any (${ids}::integer[])),
    changed as (
      update products p set ${sql.join(changes.map(([column, value]) => sql`${sql.ref(column)} = ${value}`))},
        version = p.version + 1, updated_at = ${ctx.now()}::timestamptz,
        published_at = coalesce(p.published_at, case when ${set.status ?? null}::text = 'active' then ${ctx.now()}::timestamptz end)
      from held where p.id = held.id and held.fits and (${differs})
      returning p.id, old.stock as stock_before, new.stock as stock_after,
        old.brand <> new.brand or old.category <> new.category as found_anew
    ),
    moved as (${stockMovements(ctx, "adjustment")})
    select held.id, held.fits, coalesce(changed.found_anew, false) as found_anew
    from held left join changed on changed.id = held.id
  `.execute(ctx.db);
  return rows;
}

/** The columns that are set, each with its new value for a product `p`. */
function columns(set: ProductBulkSet, currency: Currency): [string, RawBuilder<unknown>][] {
  const { price_change_percent: percent, ...plain } = set;
  const values: [string, RawBuilder<unknown>][] = Object.entries(plain).flatMap(([column, value]) =>
    value === undefined ? [] : [[column, sql`${value}::${sql.raw(types[column as keyof typeof types])}`]],
  );
  if (percent !== undefined) values.push(["price", changedPrice(percent, CURRENCIES[currency].exponent)]);
  return values;
}

const types = {
  status: "product_status",
  category: "text",
  brand: "text",
  is_featured: "boolean",
  price: "numeric",
  track_inventory: "boolean",
  allow_backorders: "boolean",
  stock: "integer",
} as const satisfies Record<Exclude<keyof ProductBulkSet, "price_change_percent">, string>;

/** NUMERIC throughout, and NUMERIC rounds half away from zero. */
const changedPrice = (percent: number, exponent: number): RawBuilder<unknown> =>
  sql`round(p.price * (100 + ${percent}::numeric) / 100, ${exponent}::integer)`;
