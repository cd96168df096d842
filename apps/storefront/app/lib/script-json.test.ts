import { expect, it } from "vitest";
import { scriptJson } from "./script-json.ts";

it("cannot be left by what a product is called", () => {
  const facts = { name: "</script><script>alert(1)</script>", text: "<!--" };
  expect(scriptJson(facts)).not.toContain("<");
  expect(JSON.parse(scriptJson(facts))).toEqual(facts);
});
