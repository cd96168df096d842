import { expect, test } from "vitest";
import { type Packed, pack, unpack } from "./packed.ts";

const page = { title: 'A "quoted" </script> ក', items: [{ id: 1, image: null }] };

test("what is packed is unpacked as it was, here and from its text alone", () => {
  const packed = pack(page);
  expect(unpack(packed)).toBe(page);
  const sent: Packed<typeof page> = { json: packed.json };
  expect(unpack(sent)).toEqual(page);
  expect(unpack(sent)).toBe(unpack(sent));
});
