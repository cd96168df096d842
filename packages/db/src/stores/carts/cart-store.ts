import type { RawBuilder } from "kysely";
import type { Db } from "../../client.ts";

export interface CartOwner {
  /** The column of `shopping_cart` that holds the owner. */
  column: "user_id" | "guest_id";
  value: number | string;
}

/** Where carts are read from. They are written in `shopping_cart`, always. */
export interface CartStore {
  /** The owner's lines as a relation `(id, product_id, quantity)` to select from; ids rise in the order in which lines were added. */
  linesOf(db: Db, owner: CartOwner): Promise<RawBuilder<unknown>>;
  /** The owners' lines were, or may have been, written: within a transaction it counts with the commit. */
  changed(db: Db, ...owners: CartOwner[]): Promise<void>;
}
