import { expect, test } from "vitest";
import { isLoopback, localUrl, mayBeDemo } from "./addresses.ts";
import { readEnv } from "./env.ts";

test.each([
  ["localhost", true],
  ["127.0.0.1", true],
  ["127.9.9.9", true],
  ["::1", true],
  ["[::1]", true],
  ["0.0.0.0", false],
  ["127.0.0.1.evil.example", false],
  ["192.168.1.4", false],
  ["shop.example", false],
])("%s is loopback: %s", (host, expected) => expect(isLoopback(host)).toBe(expected));

test("the demo shop is for the embedded database and this machine alone", () => {
  expect(mayBeDemo(readEnv({}))).toBe(true);
  expect(mayBeDemo(readEnv({ PUBLIC_URL: "http://localhost:3000" }))).toBe(true);
  expect(mayBeDemo(readEnv({ HOST: "0.0.0.0" }))).toBe(false);
  expect(mayBeDemo(readEnv({ DATABASE_URL: "postgres://localhost/dewy" }))).toBe(false);
  expect(mayBeDemo(readEnv({ PUBLIC_URL: "https://shop.example" }))).toBe(false);
  expect(mayBeDemo(readEnv({ PUBLIC_URL: "http://localhost:3000", TRUST_PROXY: "1" }))).toBe(false);
});

test("the address that is printed opens in this machine's browser", () => {
  expect(localUrl("0.0.0.0", 3000)).toBe("http://localhost:3000");
  expect(localUrl("192.168.1.4", 80)).toBe("http://192.168.1.4:80");
});
