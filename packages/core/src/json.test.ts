import { expect, test } from "vitest";
import { Json } from "./json.ts";

interface Page {
  items: { id: number; name_km: string }[];
  total: number;
  next?: string | undefined;
}

const items = [{ id: 1, name_km: 'សេរ៉ូម "A"\\\u2028' }];

test("an object of fields that are JSON already, and others, is the same JSON as of the values", () => {
  const page = Json.object<Page>({ items: Json.of(items), total: 3, next: undefined });
  expect(page.text).toBe(JSON.stringify({ items, total: 3, next: undefined }));
  expect(Json.object<{ 'a"b': null }>({ 'a"b': null }).value).toEqual({ 'a"b': null });
  expect(Json.object({}).value).toEqual({});
});

test("as UTF-8 it is the same", () => {
  const json = Json.of(items);
  const encoded = json.encoded();
  expect(encoded.raw).toEqual(new TextEncoder().encode(json.text));
  expect([encoded.text, encoded.value, encoded.encoded()]).toEqual([json.text, items, encoded]);
  expect(Json.object<Page>({ items: encoded, total: 1 }).value).toEqual({ items, total: 1 });
});

test("who looks inside gets a value of its own", () => {
  const json = Json.of({ items });
  json.value.items.pop();
  expect(json.value).toEqual({ items });
});

test("written by JSON.stringify, alone or within another, it is its value", () => {
  expect(JSON.stringify({ data: new Json("[1, 2.50]") })).toBe('{"data":[1,2.5]}');
});
