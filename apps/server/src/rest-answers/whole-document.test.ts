import { readdir } from "node:fs/promises";
import { demoAccounts } from "@dewy/api/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runTestShop, type TestShop } from "../running-test-shop.ts";
import { areas } from "./areas.ts";
import { type RestDocument, readRestDocument } from "./rest-document.ts";

let shop: TestShop;
let document: RestDocument;
beforeAll(async () => {
  shop = await runTestShop({ demo: true });
  document = await readRestDocument(shop);
});
afterAll(() => shop.stop());

test("every operation belongs to the tests of one area, and every area has its tests", async () => {
  const operations = Object.values(document.paths).flatMap((operations) => Object.values(operations));
  const tags = [...new Set(operations.flatMap((operation) => operation.tags))];
  expect(Object.values(areas).flat().toSorted()).toEqual(tags.toSorted());
  const files = await readdir(import.meta.dirname);
  expect(Object.keys(areas).filter((area) => !files.includes(`${area}.test.ts`))).toEqual([]);
});

test("what the document says needs signing in is refused to anyone else, and nothing more is", async () => {
  const customer = await shop.ask("POST", "/api/auth/login", {
    body: { email: demoAccounts.customer, password: demoAccounts.password },
  });
  const { token } = (await customer.json()) as { token: string };
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, { security }] of Object.entries(operations)) {
      const schemes = security.flatMap((scheme) => Object.keys(scheme));
      const forCustomers = schemes.includes("customerCookie");
      const forStaff = schemes.includes("staffCookie") && !forCustomers;
      const forGuests = security.length === 0 || schemes.includes("guestCookie");
      const ask = async (headers: Record<string, string>) =>
        (await shop.ask(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, "1"), { headers })).status;
      const name = `${method} ${path}`;
      expect([name, (await ask({})) === 401]).toEqual([name, !forGuests]);
      if (forStaff) expect([name, await ask({ authorization: `Bearer ${token}` })]).toEqual([name, 401]);
      if (forStaff) expect([name, await ask({ cookie: `dewy_staff=${token}` })]).toEqual([name, 401]);
    }
  }
});
