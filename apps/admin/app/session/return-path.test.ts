import { expect, test } from "vitest";
import { returnPath } from "./return-path.ts";

const of = (to: string) => returnPath(new URLSearchParams({ to }));

test("goes back to a page of this app", () => {
  expect(of("/orders?status=pending")).toBe("/orders?status=pending");
  expect(returnPath(new URLSearchParams())).toBe("/");
});

test.each(["//evil.test", "/\\evil.test", "https://evil.test", "javascript:alert(1)", "/login?to=/login"])(
  "does not go to %s",
  (to) => {
    expect(of(to)).toBe("/");
  },
);
