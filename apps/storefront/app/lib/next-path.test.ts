import { expect, it } from "vitest";
import { nextPath } from "./next-path.server.ts";

it.each(["/checkout", "/th/account?page=2"])("returns to %s", (path) => {
  expect(nextPath(path, "/account")).toBe(path);
});

it.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  null,
  "",
])("does not follow %s", (path) => {
  expect(nextPath(path, "/account")).toBe("/account");
});
