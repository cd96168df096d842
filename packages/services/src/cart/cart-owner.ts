import { ShopError } from "@dewy/core";
import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../context.ts";

export interface CartOwner {
  /** The column of `shopping_cart` that holds the owner. */
  column: "user_id" | "guest_id";
  value: number | string;
}

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

/** The condition that a line of `table` belongs to the owner. */
export const ownedBy = (owner: CartOwner, table: string): RawBuilder<boolean> =>
  sql`${sql.ref(`${table}.${owner.column}`)} = ${ownerValue(owner)}`;
