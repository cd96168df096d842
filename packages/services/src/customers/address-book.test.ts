import { ADDRESS_BOOK_LIMIT, addAddressInput } from "@dewy/core/schemas";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { type FreshDatabase, freshDatabase, givenCustomer, givenGuest, makeContext } from "../testing.ts";
import { addAddress } from "./add-address.ts";
import { deleteAddress } from "./delete-address.ts";
import { listAddresses } from "./list-addresses.ts";
import { updateAddress } from "./update-address.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const customer = async () => makeContext(fresh, { actor: await givenCustomer(fresh.db) });

const address = (overrides: Partial<Parameters<typeof addAddressInput.parse>[0] & object> = {}) =>
  addAddressInput.parse({
    first_name: "Sokha",
    last_name: "Chan",
    address_line1: "12 Street 240",
    city: "Phnom Penh",
    country: "Cambodia",
    ...overrides,
  });

/** `[id, type]` of the defaults. */
const defaultsOf = async (ctx: ServiceContext) =>
  (await listAddresses(ctx)).filter((kept) => kept.is_default).map(({ id, type }) => [id, type]);

test("the first of a type is its default, and the place is taken by whoever asks for it", async () => {
  const ctx = await customer();
  const first = await addAddress(ctx, address());
  expect(first).toMatchObject({ type: "shipping", is_default: true, company: null });
  const second = await addAddress(ctx, address({ company: " " }));
  expect(second).toMatchObject({ is_default: false, company: null });
  const billing = await addAddress(ctx, address({ type: "billing" }));
  expect(billing.is_default).toBe(true);
  const third = await addAddress(ctx, address({ is_default: true }));
  expect(await defaultsOf(ctx)).toEqual([
    [third.id, "shipping"],
    [billing.id, "billing"],
  ]);
  await updateAddress(ctx, { id: first.id, is_default: true });
  expect((await listAddresses(ctx)).map(({ id }) => id)).toEqual([first.id, third.id, second.id, billing.id]);
});

test("what ceases to be the default leaves that to the newest other of its type", async () => {
  const ctx = await customer();
  const [first, second, third] = [
    await addAddress(ctx, address()),
    await addAddress(ctx, address()),
    await addAddress(ctx, address()),
  ];
  await updateAddress(ctx, { id: first.id, is_default: false });
  expect(await defaultsOf(ctx)).toEqual([[third.id, "shipping"]]);
  await updateAddress(ctx, { id: third.id, is_default: false });
  expect(await defaultsOf(ctx)).toEqual([[second.id, "shipping"]]);
  await deleteAddress(ctx, { id: second.id });
  expect(await defaultsOf(ctx)).toEqual([[third.id, "shipping"]]);
  await updateAddress(ctx, { id: third.id, type: "billing" });
  expect(await defaultsOf(ctx)).toEqual([
    [first.id, "shipping"],
    [third.id, "billing"],
  ]);
  expect(await updateAddress(ctx, { id: first.id, type: "billing" })).toMatchObject({ is_default: false });
  await deleteAddress(ctx, { id: third.id });
  expect(await updateAddress(ctx, { id: first.id, is_default: false })).toMatchObject({ is_default: true });
});

test("a change is partial, and null or an empty text empties", async () => {
  const ctx = await customer();
  const before = await addAddress(ctx, address({ company: "Chan & Co", postal_code: "120101", phone: "012 345 678" }));
  const after = await updateAddress(ctx, { id: before.id, company: null, postal_code: "", city: "Kampot" });
  expect(after).toEqual({ ...before, company: null, postal_code: null, city: "Kampot" });
  expect(await updateAddress(ctx, { id: before.id })).toEqual(after);
});

test("of many that become the default at once, one is", async () => {
  const ctx = await customer();
  const kept = await Promise.all(Array.from({ length: 6 }, () => addAddress(ctx, address({ is_default: true }))));
  expect(await defaultsOf(ctx)).toHaveLength(1);
  await Promise.all(kept.map(({ id }) => updateAddress(ctx, { id, is_default: true })));
  expect(await defaultsOf(ctx)).toHaveLength(1);
});

test("however many are added at once, an address book holds twenty", async () => {
  const ctx = await customer();
  const answers = await Promise.allSettled(
    Array.from({ length: ADDRESS_BOOK_LIMIT + 5 }, () => addAddress(ctx, address())),
  );
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(refused.map(({ reason }) => reason.reason)).toEqual(Array(5).fill("address_book_full"));
  const kept = await listAddresses(ctx);
  expect(kept).toHaveLength(ADDRESS_BOOK_LIMIT);
  await deleteAddress(ctx, { id: kept[3]?.id ?? 0 });
  await addAddress(ctx, address());
});

test("another's address is not found, and stays", async () => {
  const [mine, theirs] = [await customer(), await customer()];
  const kept = await addAddress(theirs, address());
  await addAddress(mine, address());
  const notFound = { reason: "not_found" };
  await expect(updateAddress(mine, { id: kept.id, city: "Elsewhere" })).rejects.toMatchObject(notFound);
  await expect(deleteAddress(mine, { id: kept.id })).rejects.toMatchObject(notFound);
  expect(await listAddresses(theirs)).toEqual([kept]);
  expect((await listAddresses(mine)).map(({ id }) => id)).not.toContain(kept.id);
  const guest = makeContext(fresh, { actor: givenGuest() });
  for (const ask of [
    () => listAddresses(guest),
    () => addAddress(guest, address()),
    () => updateAddress(guest, { id: kept.id }),
    () => deleteAddress(guest, { id: kept.id }),
  ]) {
    await expect(ask()).rejects.toMatchObject({ reason: "not_signed_in" });
  }
});
