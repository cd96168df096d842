import { productFields } from "@dewy/core/schemas";
import { expect, test } from "vitest";
import { toTag } from "./to-tag.ts";

test.each([
  ["Winter skin", "winter_skin"],
  ["  Réd & sore ", "red_sore"],
  ["2nd skin", "nd_skin"],
])("makes a tag of %j that the shop takes", (text, tag) => {
  expect(toTag(text)).toBe(tag);
  expect(productFields.shape.skin_concerns.safeParse([toTag(text)]).success).toBe(true);
});

test("makes nothing of what has no Latin letter", () => {
  expect(toTag("ผิวแห้ง 12")).toBe("");
});
