import { ShopError } from "@dewy/core";
import type { CartOwner } from "@dewy/db";
import { type RawBuilder, sql } from "kysely";
import type { Actor, ServiceContext } from "../context.ts";

/** Whose cart the actor's is; undefined for a visitor who has none yet. */
export function cartOwner(actor: Actor): CartOwner | undefined {
  if (actor.kind === "customer") return { column: "user_id", value: actor.user_id };
  if (actor.kind === "guest" && actor.guest_id !== null) return { column: "guest_id", value: actor.guest_id };
  return undefined;
}

/** The same, where there must be one. */
export function requireCartOwner(actor: Actor): CartOwner {
  const owner = cartOwner(actor);
  if (!owner) throw new ShopError("cart_empty");
  return owner;
}

export const ownerColumn = ({ column }: CartOwner): RawBuilder<unknown> => sql.ref(column);

export const ownerValue = ({ column, value }: CartOwner): RawBuilder<unknown> =>
  column === "user_id" ? sql`${value}::integer` : sql`${value}::uuid`;

/** Runs a write of the owners' carts; what is remembered of them is forgotten, also when nobody knows whether it was written. */
export async function writeCarts<Result>(
  { db, stores }: Pick<ServiceContext, "db" | "stores">,
  owners: CartOwner[],
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } finally {
    await stores.carts.changed(db, ...owners);
  }
}
