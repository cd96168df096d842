import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { EnvError, envExample, readEnv } from "./env.ts";

test(".env.example explains every variable", async () => {
  expect(await readFile(new URL("../../../.env.example", import.meta.url), "utf8")).toBe(envExample());
});

test("so does the README", async () => {
  const readme = await readFile(new URL("../../../README.md", import.meta.url), "utf8");
  expect(Object.keys(readEnv({})).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test("nothing is needed; an empty value counts as absent", () => {
  expect(readEnv({ PORT: "", HOST: "" })).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    ROLE: "all",
    TRUST_PROXY: false,
  });
});

test.each([
  ["PORT", "http"],
  ["PORT", "70000"],
  ["ROLE", "boss"],
  ["DATABASE_URL", "mysql://localhost/x"],
  ["PUBLIC_URL", "shop.example"],
  ["PUBLIC_URL", "https://shop.example/shop"],
  ["SECRET", "short"],
  ["SMTP_URL", "mail.example"],
  ["MAIL_FROM", "Dewy <no-reply@shop.example>"],
  ["MAIL_FROM", "a@shop.example\r\nBcc: b@shop.example"],
  ["METRICS_TOKEN", "short"],
  ["CORS_ORIGINS", "null"],
  ["CORS_ORIGINS", "https://*.example"],
  ["CORS_ORIGINS", "https://shop.example/path"],
  ["CORS_ORIGINS", "https://shop.example,shop.example"],
  ["CORS_ORIGINS", "ftp://shop.example"],
])("%s=%s is refused by name, without its value", (name, value) => {
  const refusal = () => readEnv({ [name]: value });
  expect(refusal).toThrow(EnvError);
  expect(refusal).toThrow(new RegExp(`^${name} must .*\\.$`));
  expect(refusal).not.toThrow(new RegExp(`=${value}`));
});

test("an origin is no pattern", () => {
  expect(() => readEnv({ CORS_ORIGINS: "*" })).toThrow(/^CORS_ORIGINS must/);
});

test("origins are kept as browsers write them", () => {
  expect(readEnv({}).CORS_ORIGINS).toEqual([]);
  expect(readEnv({ CORS_ORIGINS: "https://App.Example:443, http://localhost:5173/," }).CORS_ORIGINS).toEqual([
    "https://app.example",
    "http://localhost:5173",
  ]);
});

test("a trusted proxy needs the public address", () => {
  expect(() => readEnv({ TRUST_PROXY: "1" })).toThrow(/PUBLIC_URL/);
});
