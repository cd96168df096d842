import type { Currency } from "@dewy/core";
import type { ServiceContext } from "../context.ts";

/** The currency that the shop sells in. */
export async function shopCurrency({ db }: Pick<ServiceContext, "db">): Promise<Currency> {
  const { currency } = await db.selectFrom("shop_settings").select("currency").executeTakeFirstOrThrow();
  return currency;
}
