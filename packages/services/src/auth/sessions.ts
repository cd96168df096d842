import type { Customer, Deps, Staff } from "../context.ts";

/** Whose session the token is, sliding it on; undefined when there is none (any more). Wants a session of `kind`. */
export async function readSession(
  _deps: Deps,
  _token: string,
  _kind: "customer",
): Promise<Omit<Customer, "guest_id"> | undefined>;
export async function readSession(_deps: Deps, _token: string, _kind: "staff"): Promise<Staff | undefined>;
export async function readSession(): Promise<Omit<Customer, "guest_id"> | Staff | undefined> {
  return undefined;
}
