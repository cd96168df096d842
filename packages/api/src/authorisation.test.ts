import { orderRequest } from "@dewy/services/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callProcedure, procedures } from "./call-procedure.ts";
import { actorContext } from "./context.ts";
import { publicError } from "./errors.ts";
import {
  callAs,
  type FreshDatabase,
  freshDatabase,
  givenCustomer,
  givenGuest,
  givenProduct,
  makeDeps,
} from "./testing.ts";

const actors = ["guest", "customer", "other", "moderator", "admin"] as const;
type ActorName = (typeof actors)[number];

/** `passes`: the verb was reached, whatever it made of the input; otherwise the reason of the refusal. */
type Outcome = "passes" | "not_signed_in" | "forbidden" | "not_found";

interface Case {
  /** What `customer` has and asks about; called without input where that is enough to see who gets through. */
  input?: (world: World) => unknown;
  expected: Record<ActorName, Outcome>;
}

/** What belongs to `customer`, made anew for each call. */
interface World {
  user_id: number;
  product_id: number;
  order_number: string;
  address_id: number;
}

const rule = (
  expected: Pick<Case["expected"], "guest" | "customer" | "moderator" | "admin"> & Partial<Case["expected"]>,
  input?: Case["input"],
): Case => ({ expected: { other: expected.customer, ...expected }, ...(input && { input }) });

/** Staff are no shoppers: to the storefront's procedures they are guests. */
const everyone = rule({ guest: "passes", customer: "passes", moderator: "passes", admin: "passes" });
const customers = rule({
  guest: "not_signed_in",
  customer: "passes",
  moderator: "not_signed_in",
  admin: "not_signed_in",
});
const moderatorsToo = rule({
  guest: "not_signed_in",
  customer: "not_signed_in",
  moderator: "passes",
  admin: "passes",
});
const adminsOnly = rule({
  guest: "not_signed_in",
  customer: "not_signed_in",
  moderator: "forbidden",
  admin: "passes",
});
/** Not over HTTP at all. */
const scriptsOnly = rule({
  guest: "not_signed_in",
  customer: "not_signed_in",
  moderator: "forbidden",
  admin: "forbidden",
});
/** Nobody else finds what is `customer`'s; who must sign in first is told that. */
const customersOwn = (input: Case["input"]) =>
  rule(
    {
      guest: "not_signed_in",
      customer: "passes",
      other: "not_found",
      moderator: "not_signed_in",
      admin: "not_signed_in",
    },
    input,
  );
const shoppersOwn = (input: Case["input"]) =>
  rule(
    { guest: "not_found", customer: "passes", other: "not_found", moderator: "not_found", admin: "not_found" },
    input,
  );
/** `customer`'s, named by `user_id`; admins may see it. */
const ownOrAdmins = rule(
  { guest: "not_signed_in", customer: "passes", other: "forbidden", moderator: "forbidden", admin: "passes" },
  ({ user_id }) => ({ user_id }),
);

/** Who may call what. Every procedure stands here. */
const table: Record<string, Case | Case[]> = {
  "shop.info": everyone,

  "auth.register": everyone,
  "auth.login": everyone,
  "auth.logout": everyone,
  "auth.me": customers,
  "auth.changePassword": customers,
  "auth.verifyEmail": everyone,
  "auth.resendVerification": everyone,
  "auth.forgotPassword": everyone,
  "auth.resetPassword": everyone,

  "profile.get": customers,
  "profile.update": customers,

  "addresses.list": customers,
  "addresses.add": customers,
  "addresses.update": customersOwn(({ address_id: id }) => ({ id, city: "Battambang" })),
  "addresses.delete": customersOwn(({ address_id: id }) => ({ id })),

  "products.list": everyone,
  "products.search": everyone,
  "products.categories": everyone,
  "products.facets": everyone,
  "products.byId": everyone,
  "products.bySlug": everyone,

  "cart.get": everyone,
  "cart.add": everyone,
  "cart.update": [everyone, shoppersOwn(({ product_id }) => ({ product_id, quantity: 1 }))],
  "cart.remove": everyone,
  "cart.coupon": everyone,

  "wishlist.list": customers,
  "wishlist.add": customers,
  "wishlist.remove": customers,

  "reviews.ofProduct": everyone,
  "reviews.mine": customers,
  "reviews.create": customers,
  "reviews.voteHelpful": customers,
  "reviews.takeVoteBack": customers,

  "orders.preview": everyone,
  "orders.place": everyone,
  "orders.mine": customers,
  "orders.byNumber": shoppersOwn(({ order_number }) => ({ order_number })),

  "ml.recommendations.forUser": ownOrAdmins,
  "ml.recommendations.forProduct": everyone,
  "ml.recommendations.popular": everyone,
  "ml.analytics.trackEvent": everyone,
  "ml.analytics.userInsights": ownOrAdmins,
  "ml.analytics.productStats": moderatorsToo,
  "ml.skin.analyze": everyone,
  "ml.skin.recommendations": ownOrAdmins,

  "admin.auth.login": everyone,
  "admin.auth.logout": everyone,
  "admin.auth.me": moderatorsToo,
  "admin.auth.createAdmin": [
    adminsOnly,
    // The verb is for scripts: with an input it refuses admins, too.
    rule({ guest: "not_signed_in", customer: "not_signed_in", moderator: "forbidden", admin: "forbidden" }, () => ({
      email: "new@example.com",
      password: "lotus pond at dawn",
    })),
  ],

  "admin.books.check": scriptsOnly,

  "admin.coupons.list": adminsOnly,
  "admin.coupons.stats": adminsOnly,
  "admin.coupons.get": adminsOnly,
  "admin.coupons.create": adminsOnly,
  "admin.coupons.update": adminsOnly,
  "admin.coupons.delete": adminsOnly,
  "admin.coupons.bulkUpdate": adminsOnly,

  "admin.customers.list": adminsOnly,
  "admin.customers.get": adminsOnly,
  "admin.customers.update": adminsOnly,

  "admin.dashboard.stats": adminsOnly,

  "admin.orders.list": moderatorsToo,
  "admin.orders.get": moderatorsToo,
  "admin.orders.changeStatus": moderatorsToo,
  "admin.orders.bulkUpdate": moderatorsToo,

  "admin.products.list": moderatorsToo,
  "admin.products.get": moderatorsToo,
  "admin.products.create": adminsOnly,
  "admin.products.update": [
    { ...moderatorsToo, input: ({ product_id: id }) => ({ id, stock: 5 }) },
    { ...adminsOnly, input: ({ product_id: id }) => ({ id, price: 5 }) },
  ],
  "admin.products.delete": adminsOnly,
  "admin.products.bulkUpdate": [
    { ...moderatorsToo, input: ({ product_id: id }) => ({ ids: [id], set: { stock: 5 } }) },
    { ...adminsOnly, input: ({ product_id: id }) => ({ ids: [id], set: { price: 5, stock: 5 } }) },
  ],
  "admin.products.images": moderatorsToo,
  "admin.products.setImages": adminsOnly,
  "admin.products.import": adminsOnly,

  "admin.categories.list": adminsOnly,
  "admin.categories.create": adminsOnly,
  "admin.categories.update": adminsOnly,
  "admin.categories.delete": adminsOnly,

  "admin.reviews.list": moderatorsToo,
  "admin.reviews.changeStatus": moderatorsToo,
  "admin.reviews.delete": moderatorsToo,
  "admin.reviews.bulkUpdate": moderatorsToo,
};

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test("every procedure has its row, and no row is of a procedure that is gone", () => {
  expect(Object.keys(table).toSorted()).toEqual([...procedures.keys()].toSorted());
});

test.each([...procedures.keys()])("%s is open to whom the table says, and to nobody else", async (name) => {
  for (const { input, expected } of [table[name] ?? []].flat()) {
    const outcomes: Partial<Case["expected"]> = {};
    for (const actor of actors) outcomes[actor] = await outcomeOf(name, actor, input);
    expect(outcomes).toEqual(expected);
  }
});

async function outcomeOf(name: string, actor: ActorName, input: Case["input"]): Promise<Outcome> {
  const deps = makeDeps(fresh);
  const customer = await givenCustomer(fresh.db);
  const { user_id } = await givenCustomer(fresh.db, actor === "guest" ? {} : { role: roles[actor] });
  const staff = (role: "moderator" | "admin") => ({ kind: "staff", user_id, session_id: "none", role }) as const;
  const asking = {
    guest: givenGuest(),
    customer,
    other: { ...customer, user_id },
    moderator: staff("moderator"),
    admin: staff("admin"),
  }[actor];
  const world = input && (await worldOf(customer));
  try {
    await callProcedure(actorContext(deps, asking), name, world && input?.(world));
    return "passes";
  } catch (error) {
    const { reason } = publicError(error as Parameters<typeof publicError>[0]);
    expect(reason, `${name} as ${actor}`).not.toBe("internal");
    return reason === "not_signed_in" || reason === "forbidden" || reason === "not_found" ? reason : "passes";
  }
}

const roles = { customer: "customer", other: "customer", moderator: "moderator", admin: "admin" } as const;

async function worldOf(customer: Awaited<ReturnType<typeof givenCustomer>>): Promise<World> {
  const api = callAs(makeDeps(fresh), customer);
  const product_id = await givenProduct(fresh.db);
  await api.cart.add.mutate({ product_id, quantity: 1 });
  const { order_number } = await api.orders.place.mutate(orderRequest());
  await api.cart.add.mutate({ product_id, quantity: 2 });
  const { id: address_id } = await api.addresses.add.mutate(orderRequest().shipping_address);
  return { user_id: customer.user_id, product_id, order_number, address_id };
}
