import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";
import type { AppContext } from "./http-env.ts";

const asked = (forwarded: string | undefined, remoteAddress: string) =>
  ({ req: { header: () => forwarded }, env: { incoming: { socket: { remoteAddress } } } }) as unknown as AppContext;

test("a proxy that is not trusted, or a client that plays one, decides nothing", () => {
  expect(clientAddress(asked("6.6.6.6", "203.0.113.9"), false)).toBe("203.0.113.9");
});

test("of a trusted proxy's list the last address counts: the ones before it are the client's own words", () => {
  expect(clientAddress(asked("6.6.6.6, 203.0.113.9", "127.0.0.1"), true)).toBe("203.0.113.9");
  expect(clientAddress(asked(undefined, "::ffff:10.0.0.7"), true)).toBe("10.0.0.7");
});
