import type { ShopClient } from "@dewy/api/server";
import { ImportError } from "./import-error.ts";
import type { Mapping } from "./mappings/mapping.ts";

/** Dollar prices would be nonsense in a shop that sells in baht or riel. */
export async function checkCurrency(client: ShopClient, { currency }: Mapping): Promise<void> {
  if (currency === undefined) return;
  const facets = await client.products.facets.query({});
  if (facets.currency !== currency) {
    throw new ImportError(`The file's prices are in ${currency}, and the shop sells in ${facets.currency}.`);
  }
}
