import { expect, test } from "vitest";
import { openApiDocument } from "./openapi.ts";
import { referencePage } from "./reference-page.ts";

test("every operation and shape is on the page, and every link leads to a place on it", () => {
  const document = openApiDocument();
  const page = referencePage(document);
  const places = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const names = [...operations.map(({ operationId }) => operationId), ...Object.keys(document.components.schemas)];
  expect(places).toEqual(expect.arrayContaining(names));
  expect(new Set(places).size).toBe(places.length);
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.filter((link) => !places.includes(link))).toEqual([]);
});
