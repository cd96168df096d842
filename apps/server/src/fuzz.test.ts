import { callAs } from "@dewy/api/server";
import { checkBooks, fillCart, givenGuest, givenProduct, makeContext, orderRequest } from "@dewy/api/testing";
import fc from "fast-check";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Asked, restRequests } from "./fuzz/rest-requests.ts";
import { trpcRequests } from "./fuzz/trpc-requests.ts";
import { type RestDocument, readRestDocument } from "./rest-answers/rest-document.ts";
import { runTestShop, type TestShop } from "./running-test-shop.ts";

vi.setConfig({ testTimeout: 180_000 });

/** As each of three people, at each of two doors. */
const REQUESTS = 3_400;
const PASSWORD = "lotus pond at dawn";
/** In the name, the address and the email of somebody whom nobody but staff may hear of. */
const SOMEBODY = /zyxquolm/i;
const INSIDES =
  /node_modules|postgres:\/\/|\(file:|\\n +at |\bpg_\w+|\b(select|insert|update|delete)\b[^.]{1,60}\b(from|into|set|where)\b [a-z_]+ (set|where|values)\b/i;

let shop: TestShop;
let document: RestDocument;
const errors: string[] = [];
beforeAll(async () => {
  const log = pino({ level: "error" }, { write: (line: string) => void errors.push(line) });
  // Each request comes from another address, or limits on attempts would answer most of them.
  shop = await runTestShop({
    demo: true,
    log,
    env: { TRUST_PROXY: true, PUBLIC_URL: "http://localhost", RATE_LIMITS: "off" },
  });
  document = await readRestDocument(shop);
  await somebodyOrders();
});
afterAll(() => shop.stop());

async function somebodyOrders() {
  const actor = givenGuest();
  await fillCart(makeContext(shop.fresh, { actor }), { [await givenProduct(shop.fresh.db)]: 1 });
  const { shipping_address, ...order } = orderRequest({ customer_email: "zyxquolm@example.com" });
  await callAs(shop.shop.deps, actor).orders.place.mutate({
    ...order,
    shipping_address: { ...shipping_address, last_name: "Zyxquolm", address_line1: "1 Zyxquolm Street" },
  });
}

const people: Record<string, () => Promise<Record<string, string>>> = {
  guest: async () => ({}),
  async customer() {
    const body = { email: `fuzz-${crypto.randomUUID()}@example.com`, password: PASSWORD };
    return bearer(await shop.ask("POST", "/api/auth/register", { body }));
  },
  async owner() {
    const body = { email: `fuzz-owner-${crypto.randomUUID()}@example.com`, password: PASSWORD };
    await callAs(shop.shop.deps, { kind: "system", name: "fuzz" }).admin.auth.createAdmin.mutate(body);
    return bearer(await shop.ask("POST", "/api/admin/login", { body }));
  },
};

async function bearer(signedIn: Response): Promise<Record<string, string>> {
  const { token } = (await signedIn.json()) as { token: string };
  return { authorization: `Bearer ${token}` };
}

interface ApiDoor {
  requests: () => fc.Arbitrary<Asked>;
  /** Holds what is no success to what the door's clients can read. */
  checkRefusal(response: Response, text: string): void;
}

const doors: Record<string, ApiDoor> = {
  REST: {
    requests: () => restRequests(document),
    checkRefusal(response, text) {
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(document.faults({ $ref: "#/components/schemas/Problem" }, JSON.parse(text))).toEqual([]);
    },
  },
  tRPC: {
    requests: trpcRequests,
    checkRefusal(response, text) {
      expect(response.headers.get("content-type")).toBe("application/json");
      const [first] = [JSON.parse(text)].flat();
      expect(first).toMatchObject({ error: { data: { httpStatus: expect.any(Number) } } });
    },
  },
};

const everyWay = Object.keys(people).flatMap((person) => Object.keys(doors).map((door) => [person, door] as const));

test.each(everyWay)(
  "whatever one as %s sends by %s is answered, never with a failure, and tells nothing of others or of the insides",
  async (person, door) => {
    const headers = (await people[person]?.()) ?? {};
    const { requests, checkRefusal } = doors[door] as ApiDoor;
    let count = 0;
    const statuses = new Map<number, number>();
    const answers = fc.asyncProperty(requests(), async ({ method, path, body }) => {
      errors.length = 0;
      const from = `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count++ & 255}`;
      const response = await shop.ask(method, path, { body, headers: { ...headers, "x-forwarded-for": from } });
      const text = await response.text();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      expect(errors).toEqual([]);
      expect(response.status, text).toBeLessThan(500);
      expect(text).not.toMatch(INSIDES);
      if (person !== "owner") expect(text).not.toMatch(SOMEBODY);
      // An address of more than 16 KB is refused before the shop sees it.
      if (response.status >= 400 && response.status !== 431) checkRefusal(response, text);
    });
    await fc.assert(answers, { numRuns: REQUESTS, seed: 4, endOnFailure: true });
    // The inputs are near enough to be answered now and then, not all of them refused at the door.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 50);
    expect(statuses.get(400) ?? 0).toBeGreaterThan(REQUESTS / 10);
  },
);

test("and the books balance afterwards", async () => {
  expect(await checkBooks(makeContext(shop.fresh))).toEqual([]);
});
