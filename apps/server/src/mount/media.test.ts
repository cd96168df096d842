import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runTestShop, type TestShop } from "../running-test-shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await runTestShop();
  const { mediaDir } = shop.shop.deps.config;
  await mkdir(join(mediaDir, "products"));
  await mkdir(join(mediaDir, ".git"));
  await mkdir(`${mediaDir}-else`);
  const files = ["products/shown.svg", ".hidden", ".git/config", "../secret", "../../secret", "../media-else/secret"];
  for (const file of files) await writeFile(join(mediaDir, file), `contents of ${file}`);
});
afterAll(() => shop.stop());

test("a file of the folder is sent, and cannot run scripts", async () => {
  const response = await shop.ask("GET", "/media/products/shown.svg");
  expect(await response.text()).toBe("contents of products/shown.svg");
  expect(response.headers.get("content-type")).toMatch(/^image\/svg\+xml/);
  expect(response.headers.get("content-security-policy")).toContain("sandbox");
});

test.each([
  "/media/../secret",
  "/media/../../secret",
  "/media/..%2fsecret",
  "/media/..%2f..%2fsecret",
  "/media/%2e%2e/secret",
  "/media/%2e%2e%2fsecret",
  "/media/%252e%252e%252fsecret",
  "/media/..%5csecret",
  "/media/products/../../secret",
  "/media/products/..%2f..%2fsecret",
  "/media/../media-else/secret",
  "/media/..%2fmedia-else%2fsecret",
  "/media/.hidden",
  "/media/%2ehidden",
  "/media/.git/config",
  "/media/products",
  "/media/",
  "/media/%00",
  "/media/products/shown.svg%00.png",
  "/media/%zz",
  "/media/none.svg",
])("%s is not found", async (path) => {
  const { status, body } = await shop.askRaw(path);
  expect(status).toBe(404);
  expect(body).not.toContain("contents of");
});
