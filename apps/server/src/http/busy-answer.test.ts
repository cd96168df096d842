import { expect, test } from "vitest";
import { busyAnswer } from "./busy-answer.ts";

const HTML = { accept: "text/html,application/xhtml+xml" };

test.each([
  ["/", "en", "The shop cannot answer right now"],
  ["/products?q=km", "en", "The shop cannot answer right now"],
  ["/km", "km", "ហាង"],
  ["/km?sort=newest", "km", "ហាង"],
  ["/th/c/cleansers", "th", "ร้านค้า"],
  ["/thai", "en", "The shop cannot answer right now"],
])("whoever reads %s is told so in the language of the page, which comes back by itself", (url, language, words) => {
  const { headers, body } = busyAnswer({ url, headers: HTML });
  expect(headers).toMatchObject({ "cache-control": "no-store", "content-length": String(body.length) });
  expect(String(body)).toContain(`<html lang="${language}">`);
  expect(String(body)).toContain(words);
  expect(String(body)).toContain(`<meta http-equiv="refresh" content="${headers["retry-after"]}">`);
});

test("programs get a problem, tRPC's clients an error of theirs, with the same reason", () => {
  const problem = busyAnswer({ url: "/api/products", headers: {} });
  expect(problem.headers).toMatchObject({ "content-type": "application/problem+json", "retry-after": "2" });
  expect(JSON.parse(String(problem.body))).toMatchObject({ status: 503, code: "unavailable" });
  const trpc = busyAnswer({ url: "/trpc/products.list", headers: HTML });
  expect(trpc.headers).toMatchObject({ "content-type": "application/json", "retry-after": "2" });
  expect(JSON.parse(String(trpc.body)).error.data).toMatchObject({ httpStatus: 503, reason: "unavailable" });
});
