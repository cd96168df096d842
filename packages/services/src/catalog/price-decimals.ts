import { CURRENCIES, type Currency, type FieldError, ShopError } from "@dewy/core";
import type { ServiceContext } from "../context.ts";
import { shopCurrency } from "../settings/shop-currency.ts";

/** The prices that shoppers see: what a product cost the shop may be finer. */
const shownPrices = ["price", "compare_at_price"] as const;

type Prices = { [Name in (typeof shownPrices)[number]]?: number | null | undefined };

/** The prices that have more decimals than `currency`, which would be sold rounded: riel has none. */
export function overlyFine(prices: Prices, currency: Currency, prefix = ""): FieldError[] {
  const { exponent } = CURRENCIES[currency];
  return shownPrices
    .filter((name) => {
      const price = prices[name] ?? 0;
      return price !== Number(price.toFixed(exponent));
    })
    .map((name) => ({
      field: `${prefix}${name}`,
      code: "too_many_decimals",
      params: { maximum: exponent },
    }));
}

/** Refuses prices that have more decimals than the shop's currency, naming the fields. */
export async function refuseFinePrices(ctx: Pick<ServiceContext, "db">, prices: Prices): Promise<void> {
  if (shownPrices.every((name) => !prices[name])) return;
  const fields = overlyFine(prices, await shopCurrency(ctx));
  if (fields.length > 0) throw new ShopError("invalid_input", { fields });
}
