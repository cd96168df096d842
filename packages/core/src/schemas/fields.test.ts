import { expect, test } from "vitest";
import { httpUrl } from "./fields.ts";

test("an address holds nothing that PostgreSQL refuses in JSON", () => {
  const accepted = ["https://cdn.example/a.png", "/media/a.svg", "/media/\u1780.svg"];
  const refused = ["/media/a\u0000b", "/media/a\ud800b", "https://cdn.example/\u0007", "//cdn.example", "javascript:x"];
  expect([...accepted, ...refused].filter((address) => httpUrl.safeParse(address).success)).toEqual(accepted);
});
