import { expect, test } from "vitest";
import { commonPasswords } from "./common-passwords.ts";
import { refuseWeakPassword } from "./refuse-weak-password.ts";

const email = "Dara.Sok@shop.test";

test.each([
  ["Password1", "password_common"],
  ["ｐａｓｓｗｏｒｄ", "password_common"],
  ["ກກກກກກກກ", "password_common"],
  ["dara.sok@SHOP.test", "password_is_email"],
  ["Dara.Sok", "password_is_email"],
])("refuses %s as %s", (password, code) => {
  expect(() => refuseWeakPassword(password, email, "new_password")).toThrow(
    expect.objectContaining({ reason: "invalid_input", details: { fields: [{ field: "new_password", code }] } }),
  );
});

test.each(["a plain long sentence", "ផ្កាឈូករីក៧", "ดอกบัวบานเจ็ด"])("accepts %s", (password) => {
  expect(() => refuseWeakPassword(password, email)).not.toThrow();
});

test("each listed password could be chosen, and is compared in lower case", () => {
  expect(commonPasswords.size).toBeGreaterThan(100);
  expect([...commonPasswords].filter((password) => password.length < 8 || password !== password.toLowerCase())).toEqual(
    [],
  );
});
