import { callAs, type FreshDatabase, freshDatabase, givenGuest, givenProduct, makeDeps } from "@dewy/api/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asked, thrown } from "../../lib/testing.ts";
import { loader as loadOrder } from "../order/route.tsx";
import { actOnCheckout, loadCheckout } from "./checkout.server.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const filled = (total: number, overrides: Record<string, string> = {}) => ({
  intent: "place",
  idempotency_key: crypto.randomUUID(),
  expected_total: String(total),
  customer_email: "dara@example.com",
  customer_phone: "012 345 678",
  "shipping_address.first_name": "Dara",
  "shipping_address.last_name": "Sok",
  "shipping_address.address_line1": "12 Street 240",
  "shipping_address.address_line2": "",
  "shipping_address.city": "Phnom Penh",
  "shipping_address.country": "Cambodia",
  payment_method: "cash_on_delivery",
  coupon_code: "",
  ...overrides,
});

/** A guest with two of a product of 10 in the bag. */
async function shopper() {
  const api = callAs(makeDeps(fresh), givenGuest());
  const product_id = await givenProduct(fresh.db, { price: 10, stock: 3 });
  await api.cart.add.mutate({ product_id, quantity: 2 });
  const { preview } = await loadCheckout({ ...asked(api, "/checkout"), params: {} });
  return { api, product_id, total: preview.total };
}

const act = (api: Parameters<typeof asked>[0], form: Record<string, string>, path = "/checkout") =>
  actOnCheckout({ ...asked(api, path, form), params: {} });

it("places the order and leads to it in the shopper's language; sent twice it is one order", async () => {
  const { api, total } = await shopper();
  const form = filled(total);
  const first = (await thrown(act(api, form, "/th/checkout"))) as Response;
  expect(first.status).toBe(303);
  const address = first.headers.get("location") ?? "";
  expect(address).toMatch(/^\/th\/orders\/DW-[0-9A-Z-]{14}\?placed=1$/);
  const second = (await thrown(act(api, form, "/th/checkout"))) as Response;
  expect(second.headers.get("location")).toBe(address);
});

it("returns a wrong form to its fields with everything that was written", async () => {
  const { api, total } = await shopper();
  const form = filled(total, { customer_phone: "call me", "shipping_address.city": " " });
  const answer = await act(api, form);
  expect(answer).toMatchObject({ init: { status: 422 }, data: { values: form, refusal: undefined } });
  const fields = "data" in answer ? answer.data.fields : [];
  expect(fields.map(({ field, code }) => [field, code])).toEqual([
    ["customer_phone", "invalid_format"],
    ["shipping_address.city", "required"],
  ]);
});

it("says that the total has changed, shows the new one, and keeps the form", async () => {
  const { api, product_id, total } = await shopper();
  await fresh.db.updateTable("products").set({ price: 12 }).where("id", "=", product_id).execute();
  const form = filled(total);
  expect(await act(api, form)).toMatchObject({
    init: { status: 422 },
    data: { refusal: "price_changed", values: form, preview: { subtotal: 24 } },
  });
});

it("puts a code's refusal at its field, when it is tried and when the order is placed", async () => {
  const { api, total } = await shopper();
  const fields = [{ field: "coupon_code", code: "coupon_unknown" }];
  expect(await act(api, filled(total, { intent: "coupon", coupon_code: "NOPE" }))).toMatchObject({ fields });
  expect(await act(api, filled(total, { coupon_code: "NOPE" }))).toMatchObject({ data: { fields } });
});

it("sends an empty bag back to the bag", async () => {
  const api = callAs(makeDeps(fresh), givenGuest());
  const away = (await thrown(loadCheckout({ ...asked(api, "/km/checkout"), params: {} }))) as Response;
  expect(away.headers.get("location")).toBe("/km/cart");
});

it("shows the address to the browser that ordered and with the emailed key, and to nobody else", async () => {
  const { api, total } = await shopper();
  const form = filled(total);
  const placed = (await thrown(act(api, form))) as Response;
  const number = placed.headers.get("location")?.split(/[/?]/)[2] ?? "";
  const show = async (client: typeof api, query = "") => {
    const { order } = await loadOrder({ ...asked(client, `/orders/${number}${query}`), params: { number } });
    return order;
  };
  expect(await show(api)).toMatchObject({ is_owner: true, shipping_address: { city: "Phnom Penh" } });
  const stranger = callAs(makeDeps(fresh), givenGuest());
  expect(await show(stranger)).toMatchObject({ is_owner: false, shipping_address: null, customer_email: null });
  const { order_number, key } = await api.orders.place.mutate({
    idempotency_key: form.idempotency_key,
    customer_email: form.customer_email,
    customer_phone: form.customer_phone,
    shipping_address: {
      first_name: "Dara",
      last_name: "Sok",
      address_line1: "12 Street 240",
      city: "Phnom Penh",
      country: "Cambodia",
    },
    expected_total: total,
  });
  expect(order_number).toBe(number);
  expect(await show(stranger, `?key=${key}`)).toMatchObject({ is_owner: true });
  expect(await thrown(loadOrder({ ...asked(stranger, "/orders/1"), params: { number: "1" } }))).toMatchObject({
    init: { status: 404 },
  });
});
